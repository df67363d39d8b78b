const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in lower case. In scripts without spaces between words, each letter is a word. */
export function tokensOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('\u00ad', '').match(token) ?? [];
}

/** The harmonic mean of precision and recall of words, from 0 to 1. Repeated words count each time. */
export function tokenF1(actual: readonly string[], expected: readonly string[]): number {
  if (actual.length === 0 && expected.length === 0) return 1;
  const left = new Map<string, number>();
  for (const token of expected) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of actual) {
    const times = left.get(token) ?? 0;
    if (times > 0) shared += 1;
    left.set(token, times - 1);
  }
  return (2 * shared) / (actual.length + expected.length);
}

/** Whether two texts have the same words in the same order. */
export function sameWords(first: string, second: string): boolean {
  return tokensOf(first).join(' ') === tokensOf(second).join(' ');
}
