import { wordsOf } from './words-of.ts';

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const mostRead = 2000;

/** The first six letters of all longer words, as inflection changes the ends. For scripts without spaces, the single letters. */
export function tellingWords(text: string): readonly string[] {
  return wordsOf(text.slice(0, mostRead)).flatMap((word) =>
    dense.test(word) ? [...word] : word.length < 4 ? [] : [word.slice(0, 6)],
  );
}
