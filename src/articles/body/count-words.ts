const spaced = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}'’.-]*/gu;
/** Languages whose words are not set apart by spaces. */
const unspaced: ReadonlySet<string> = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my', 'bo', 'dz']);

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text, as its language counts them. */
export function countWords(text: string, lang: string): number {
  if (!unspaced.has(lang.split('-', 1)[0] ?? '')) return text.match(spaced)?.length ?? 0;
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
