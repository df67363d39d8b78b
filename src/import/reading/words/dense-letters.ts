// Scripts without spaces between words.
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;
// The ranges of those scripts and some others: a quick test before the search.
const maybeDense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1980-\u19ff\u2e80-\uffff]/;

/** How many letters of a text belong to scripts without spaces between words. */
export function denseLetters(text: string): number {
  return maybeDense.test(text) ? (text.match(dense)?.length ?? 0) : 0;
}
