const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in lower case; a letter is a word in scripts that put no spaces between words. */
export function tokensOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('\u00ad', '').match(token) ?? [];
}

/** The harmonic mean of precision and recall of words, each counted as often as it stands, 0 to 1. */
export function tokenF1(found: readonly string[], wanted: readonly string[]): number {
  if (found.length === 0 && wanted.length === 0) return 1;
  const left = new Map<string, number>();
  for (const one of wanted) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of found) {
    const times = left.get(one) ?? 0;
    if (times > 0) shared += 1;
    left.set(one, times - 1);
  }
  return (2 * shared) / (found.length + wanted.length);
}

/** Whether two texts have the same words in the same order. */
export function sameWords(one: string, other: string): boolean {
  return tokensOf(one).join(' ') === tokensOf(other).join(' ');
}
