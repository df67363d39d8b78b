import { formLevel, indexForm, indexKey, levels } from '../../words/index-form.ts';
import { englishInflections } from './english-inflections.ts';
import { hindiInflections } from './hindi-inflections.ts';
import type { QueryWord, Sequence } from './query.ts';
import { queryWord } from './query-words.ts';

const devanagari = /\p{Script=Devanagari}/u;

/** The fold matches most inflections of a Hindi word, and English plurals. The others become sequences of their own. */
export function inflectedSequences(word: QueryWord, isEnglish: boolean): readonly Sequence[] {
  if (devanagari.test(word.text)) return sequencesOf(hindiInflections(word.text), word, { isSpelled: true });
  return isEnglish ? sequencesOf(englishInflections(word.text), word, { isOwnScript: true }) : [];
}

function sequencesOf(texts: readonly string[], word: QueryWord, matching: Partial<QueryWord>): readonly Sequence[] {
  const byForm = new Map(texts.map((text) => [indexForm(text), text]));
  return [...byForm].flatMap(([form, text]) => {
    if (form === '' || (indexKey(form) === word.key && formLevel(form, word.form) !== levels.none)) return [];
    const inflected = queryWord(text);
    return inflected ? [{ words: [{ ...inflected, ...matching }], level: levels.stemmed, adjacent: true }] : [];
  });
}
