import { formLevel, indexForm, indexKey, levels } from '../../words/index-form.ts';
import { inflections } from './inflections.ts';
import type { QueryWord, Sequence } from './query.ts';
import { queryWord } from './query-words.ts';

const devanagari = /\p{Script=Devanagari}/u;

/** The fold matches most inflections of a Hindi word. The others become sequences of their own. */
export function inflectedSequences(word: QueryWord): readonly Sequence[] {
  if (!devanagari.test(word.text)) return [];
  const texts = new Map(inflections(word.text).map((text) => [indexForm(text), text]));
  return [...texts].flatMap(([form, text]) => {
    if (form === '' || (indexKey(form) === word.key && formLevel(form, word.form) !== levels.none)) return [];
    const inflected = queryWord(text);
    return inflected ? [{ words: [{ ...inflected, isSpelled: true }], level: levels.stemmed, adjacent: true }] : [];
  });
}
