import { denseLetters } from './dense-letters.ts';
import { wordsOf } from './words-of.ts';

const mostRead = 2000;

/** The first six letters of all longer words, as inflection changes the ends. For scripts without spaces, the single letters. */
export function tellingWords(text: string): readonly string[] {
  return wordsOf(text.slice(0, mostRead)).flatMap((word) =>
    denseLetters(word) > 0 ? [...word] : word.length < 4 ? [] : [word.slice(0, 6)],
  );
}
