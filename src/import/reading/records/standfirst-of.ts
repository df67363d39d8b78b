import { plainText } from '../body/plain-text.ts';
import { repeatsText } from '../body/repeats-text.ts';

/**
 * Separates standfirst and text. A standfirst that only repeats a part of the text is dropped. A paragraph that repeats
 * the standfirst is removed from the text.
 */
export function standfirstOf(
  standfirst: string | undefined,
  body: string,
): { readonly summary?: string; readonly body: string } {
  const summary = plainText(standfirst ?? '');
  const opening = summary.replace(/(?<!\s)\s*(?:(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.)$|\bRead more.*)/i, '');
  if (opening === '') return { body };
  const paragraphs = body.split('\n\n');
  const begins = opening.slice(0, 60);
  const heads = paragraphs
    .slice(0, 5)
    .map((paragraph) => (mayBegin(paragraph, begins) ? plainText(paragraph) : undefined));
  const same = heads.indexOf(summary);
  if (same >= 0 && paragraphs.length > 1) return { summary, body: paragraphs.toSpliced(same, 1).join('\n\n') };
  const first = paragraphs.slice(0, 3).join(' ');
  const repeats = [mayBegin(first, begins) ? plainText(first) : undefined, ...heads];
  return repeats.some((text) => text?.startsWith(begins)) || repeatsText(summary, body) ? { body } : { summary, body };
}

// Text, possibly in emphasis, a link or quotes. It begins with the same letter as its plain text.
const firstWord = /^[*_[“‘"'(]*([\p{L}\p{M}]+)/u;

// Whether the plain text of Markdown could begin with a text. It is decided without parsing the Markdown.
function mayBegin(markdown: string, begins: string): boolean {
  const [word, expected] = [markdown, begins].map((text) => firstWord.exec(text)?.[1]);
  return word === undefined || expected === undefined || word.startsWith(expected) || expected.startsWith(word);
}
