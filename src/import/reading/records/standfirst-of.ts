import { plainText } from '../body/plain-text.ts';

/**
 * A standfirst and the text it stands above. One that only repeats how the text begins is none; a paragraph that repeats the
 * standfirst goes.
 */
export function standfirstOf(
  given: string | undefined,
  body: string,
): { readonly summary?: string; readonly body: string } {
  const summary = plainText(given ?? '');
  const opening = summary.replace(/\s*(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.|\bRead more.*)$/i, '');
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
  return repeats.some((text) => text?.startsWith(begins)) ? { body } : { summary, body };
}

// Running text, perhaps within emphasis, a link or quotes: its first letter is the first of its plain text too.
const running = /^[*_[“‘"'(]*([\p{L}\p{M}]+)/u;

// Whether the plain text of Markdown could begin in such a way: to know that it cannot, it need not be taken apart.
function mayBegin(markdown: string, begins: string): boolean {
  const [word, wanted] = [markdown, begins].map((text) => running.exec(text)?.[1]);
  return word === undefined || wanted === undefined || word.startsWith(wanted) || wanted.startsWith(word);
}
