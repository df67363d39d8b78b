import { foldStart } from '../../fold/fold-token.ts';
import type { Inflection } from '../../format/inflection.ts';
import { endingOf, indexForm, indexKey, type Level, levels, spellingsOf } from '../../words/index-form.ts';
import { tokenize } from '../../words/tokens.ts';
import { queryEdges } from '../../words/word-edges.ts';
import { inflectedStarts } from '../inflections/inflected-starts.ts';
import type { QueryWord } from './query.ts';

// Scripts whose languages write case endings and postpositions with the word: 서울에서, কলকাতায়, தமிழ்நாட்டில்.
const suffixed =
  /^[\p{sc=Hangul}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Gujarati}\p{sc=Georgian}\p{sc=Armenian}]/u;
/** The C of C++ is not का. */
const singleLatin = /^\p{Script=Latin}$/u;

/** A word of a query. Undefined if it has neither letters nor digits. `inflections`: of the languages of the archive. */
export function queryWord(text: string, inflections: readonly Inflection[] = []): QueryWord | undefined {
  const form = indexForm(text);
  if (form === '') return undefined;
  const starts = inflectedStarts(text, inflections);
  const longer: Level = starts.length > 0 || suffixed.test(text) ? levels.stemmed : levels.none;
  const isOwnScript = singleLatin.test(text);
  const spellings = spellingsOf(text);
  return {
    ...{ text, form, key: indexKey(form), ending: endingOf(text), isOwnScript, longer, start: foldStart(text) },
    ...(spellings ? { spellings } : {}),
    ...(starts.length > 0 ? { starts } : {}),
  };
}

/** The words of a text with their index keys. */
export function queryWords(text: string, inflections: readonly Inflection[] = []): readonly QueryWord[] {
  const tokens = tokenize(text);
  const edges = queryEdges(tokens);
  return tokens.flatMap((token, index) => {
    const word = queryWord(token.text, inflections);
    const own = edges[index];
    if (!word) return [];
    return own === undefined ? [word] : [{ ...word, edges: own }];
  });
}
