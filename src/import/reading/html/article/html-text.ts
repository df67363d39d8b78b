import { plainText } from '../../body/plain-text.ts';
import { repeatsText } from '../../body/repeats-text.ts';
import { type Dateline, readDateline } from '../../people/read-dateline.ts';

/** Splits the dateline from the first paragraph of running text. Drops the name of the section before it. */
export function splitDateline(
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

/** The description of a page as a standfirst; undefined if it only repeats a part of the text. */
export function standfirst(description: string | undefined, body: string): string | undefined {
  const plain = plainText(description ?? '');
  const summary = plain.replace(/(?<!\s)\s*(?:…|\.\.\.)$/, '');
  if (summary === '') return undefined;
  const start = summary.slice(0, 60);
  const isInside = body.split('\n\n', 6).some((paragraph) => {
    const text = mayStart(paragraph, start) ? plainText(paragraph) : plain;
    return text !== plain && text.startsWith(start);
  });
  return isInside || repeatsText(plain, body) ? undefined : plain;
}

/** Drops the paragraph that repeats the standfirst. The page shows the standfirst above the text. */
export function withoutStandfirst(summary: string | undefined, body: string): string {
  if (summary === undefined) return body;
  const paragraphs = body.split('\n\n');
  const at = paragraphs
    .slice(0, 5)
    .findIndex((paragraph) => mayStart(paragraph, summary) && plainText(paragraph) === summary);
  const rest = paragraphs.filter((_, index) => index !== at).join('\n\n');
  return at < 0 || rest.trim() === '' ? body : rest;
}

const letter = /^\p{L}/u;

// A quick test before the slow `plainText`: false if the Markdown cannot start with this text, as it has another first letter or
// lacks its longest word.
function mayStart(markdown: string, start: string): boolean {
  if (markdown[0] !== start[0] && letter.test(markdown) && letter.test(start)) return false;
  if (/[&<]/.test(markdown)) return true;
  const words =
    start
      .slice(0, 60)
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, -1) ?? [];
  const longest = words.reduce((longer, word) => (word.length > longer.length ? word : longer), '');
  return markdown.replace(/[\\*_~`]/g, '').includes(longest);
}
