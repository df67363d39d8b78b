import { spansOf } from '../../reading/words/spans-of.ts';

const block =
  /^<\/?(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer|nav|figure|figcaption|details|summary|script|iframe|video|audio)\b|^<!--/i;

/**
 * Adds the paragraphs that WordPress shows. Its old editor stores none: a blank line ends a paragraph, a line end is a line
 * break. Texts of the block editor have their own.
 */
export function autoParagraphs(html: string): string {
  if (/<!-- wp:/.test(html)) return html;
  const parts: string[] = [];
  const text = html.replace(/\r\n?/g, '\n');
  let end = 0;
  // Blank lines in <pre> are text.
  const closing = /<\/pre\s*>/gi;
  for (const { from, to } of spansOf(text, /<pre\b/gi, () => closing)) {
    parts.push(paragraphs(text.slice(end, from)), text.slice(from, to));
    end = to;
  }
  return [...parts, paragraphs(text.slice(end))].join('\n\n');
}

function paragraphs(html: string): string {
  const separated = html
    .replace(/(<(?:h[1-6]|ul|ol|table|blockquote|div|figure|hr|p)\b)/gi, '\n\n$1')
    .replace(/(<\/(?:h[1-6]|ul|ol|table|blockquote|div|figure|p)>|<hr\b[^<>]*>)/gi, '$1\n\n');
  return separated
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => (block.test(chunk) ? chunk : `<p>${chunk.replace(/(?<!\s|<br\s{0,3}\/?>)\s*\n/g, '<br>\n')}</p>`))
    .join('\n');
}
