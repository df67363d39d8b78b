import { wordsOf } from './words-of.ts';

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const most = 2000;

/** Words of some length by their beginnings, which inflection leaves alone; the letters of a script without spaces. */
export function tellingWords(text: string): readonly string[] {
  return wordsOf(text.slice(0, most)).flatMap((word) =>
    dense.test(word) ? [...word] : word.length < 4 ? [] : [word.slice(0, 6)],
  );
}
