import { memoize } from '../../language/memoize.ts';

const spaced = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}'’.-]*/gu;
/** Languages that write no spaces between words. */
const unspaced: ReadonlySet<string> = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my', 'bo', 'dz']);

const segmenterFor = memoize((lang) => new Intl.Segmenter(lang, { granularity: 'word' }));

/** The words of a text, as its language counts them. */
export function countWords(text: string, lang: string): number {
  if (!unspaced.has(lang.split('-', 1)[0] ?? '')) return text.match(spaced)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of segmenterFor(lang).segment(text)) if (isWordLike) words += 1;
  return words;
}
