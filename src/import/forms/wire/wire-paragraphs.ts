import { escaped } from '../../reading/xml/xml-element.ts';

/**
 * The paragraphs of wire text as HTML. A blank or indented line begins a paragraph; the other line ends are those of the
 * teleprinter. Tables keep their lines.
 */
export function wireHtml(lines: readonly string[]): string {
  return paragraphsOf(lines).map(paragraphHtml).join('\n');
}

/** The lines of each paragraph. */
export function paragraphsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  const texts = lines.filter((line) => line.trim() !== '');
  // If most lines are indented, that is the margin.
  const marksParagraphs = texts.filter(isIndented).length <= texts.length * 0.6;
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === '') isOpen = false;
    else if (isOpen && !(marksParagraphs && isIndented(line) && !isTable([line]))) paragraphs.at(-1)?.push(line);
    else {
      paragraphs.push([line]);
      isOpen = true;
    }
  }
  return paragraphs;
}

/** The lines of a paragraph as one text. A word that was divided at a line end stays divided: its hyphen may be its own. */
export function joined(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

function paragraphHtml(lines: readonly string[]): string {
  if (lines.length === 1 && /^\s*(?:_{3,}|(?:\*\s*){3,})$/.test(lines[0] ?? '')) return '<hr>';
  if (lines.length > 1 && isTable(lines)) return `<pre>${escaped(lines.join('\n'))}</pre>`;
  if (lines.length > 1 && lines.every((line) => /^\s*[-*•] /.test(line)))
    return `<ul>${lines.map((line) => `<li>${escaped(line.replace(/^\s*[-*•] /, ''))}</li>`).join('')}</ul>`;
  return `<p>${escaped(joined(lines))}</p>`;
}

function isIndented(line: string): boolean {
  return /^(?:\t|\s{2,})\S/.test(line);
}

// Columns are separated by several spaces or dots.
function isTable(lines: readonly string[]): boolean {
  return lines.filter((line) => /\S(?: {3}|\t|\.{4})\s*\S/.test(line)).length > lines.length / 2;
}
