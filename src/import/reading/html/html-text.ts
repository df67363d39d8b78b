import { plainText } from '../body/plain-text.ts';
import { type Dateline, readDateline } from '../people/read-dateline.ts';

/** Parts the dateline from the first paragraph of running text; a line before that says only the section is furniture. */
export function openText(
  markdown: string,
  section: string | undefined,
): { readonly dateline: Dateline; readonly rest: string } {
  const paragraphs = markdown.split('\n\n');
  const first = paragraphs.findIndex((paragraph) => paragraph.length >= 60 && /^[^#>|!*[\]-]/.test(paragraph));
  const dateline = readDateline(paragraphs[first] ?? '');
  const kept = paragraphs.filter((paragraph, at) => at >= first || paragraph !== section);
  return {
    dateline,
    rest: kept.map((paragraph) => (paragraph === paragraphs[first] ? dateline.rest : paragraph)).join('\n\n'),
  };
}

/** The description of a page as a standfirst; one that only repeats the text's beginning is none. */
export function standfirst(given: string | undefined, body: string): string | undefined {
  const plain = plainText(given ?? '');
  const summary = plain.replace(/\s*(?:…|\.\.\.)$/, '');
  if (summary === '') return undefined;
  const start = summary.slice(0, 60);
  const isInside = body.split('\n\n', 6).some((paragraph) => {
    const text = mayBegin(paragraph, start) ? plainText(paragraph) : plain;
    return text !== plain && text.startsWith(start);
  });
  return isInside ? undefined : plain;
}

/** A standfirst that stands in the text too is said once, where the page shows it: above the text. */
export function withoutText(summary: string | undefined, body: string): string {
  if (summary === undefined) return body;
  const paragraphs = body.split('\n\n');
  const at = paragraphs
    .slice(0, 5)
    .findIndex((paragraph) => mayBegin(paragraph, summary) && plainText(paragraph) === summary);
  const rest = paragraphs.filter((_, index) => index !== at).join('\n\n');
  return at < 0 || rest.trim() === '' ? body : rest;
}

const letter = /^\p{L}/u;

// Whether Markdown may say a text that begins so. What begins with another letter, or has not its longest word, need not be
// made plain to be told apart.
function mayBegin(markdown: string, start: string): boolean {
  if (markdown[0] !== start[0] && letter.test(markdown) && letter.test(start)) return false;
  if (/[&<]/.test(markdown)) return true;
  const words =
    start
      .slice(0, 60)
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, -1) ?? [];
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
  return markdown.replace(/[\\*_~`]/g, '').includes(longest);
}
