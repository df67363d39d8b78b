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
  const heads = paragraphs.slice(0, 5).map((paragraph) => plainText(paragraph));
  const same = heads.indexOf(summary);
  if (same >= 0 && paragraphs.length > 1) return { summary, body: paragraphs.toSpliced(same, 1).join('\n\n') };
  const begins = opening.slice(0, 60);
  return plainText(paragraphs.slice(0, 3).join(' ')).startsWith(begins) || heads.some((head) => head.startsWith(begins))
    ? { body }
    : { summary, body };
}
