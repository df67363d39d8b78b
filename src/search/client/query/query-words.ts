import { foldStart } from '../../fold/fold-token.ts';
import { endingOf, indexForm, indexKey, type Level, levels, spellingsOf } from '../../words/index-form.ts';
import { tokenize } from '../../words/tokens.ts';
import { queryEdges } from '../../words/word-edges.ts';
import type { QueryWord } from './query.ts';

// Scripts whose languages write case endings and postpositions with the word: 서울에서, কলকাতায়, தமிழ்நாட்டில்.
const suffixed =
  /^[\p{sc=Hangul}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Gujarati}\p{sc=Georgian}\p{sc=Armenian}]/u;
/** Languages in Latin script that do so too. */
const suffixedLanguages: ReadonlySet<string> = new Set([
  'tr',
  'az',
  'uz',
  'tk',
  'kk',
  'ky',
  'fi',
  'et',
  'hu',
  'eu',
  'sw',
]);
/** The C of C++ is not का. */
const singleLatin = /^\p{Script=Latin}$/u;
/** A shorter word of Latin script begins too many others. */
const shortestSuffixed = 4;

/** Whether an archive has a language in Latin script that writes postpositions with the word. */
export function hasSuffixedLatin(languages: readonly string[]): boolean {
  return languages.some((language) => suffixedLanguages.has(language.split('-')[0] ?? ''));
}

/** A word of a query. Undefined if it has neither letters nor digits. */
export function queryWord(text: string, suffixedLatin = false): QueryWord | undefined {
  const form = indexForm(text);
  if (form === '') return undefined;
  const isSuffixed =
    suffixed.test(text) || (suffixedLatin && text.length >= shortestSuffixed && /^\p{Script=Latin}+$/u.test(text));
  const longer: Level = isSuffixed ? levels.stemmed : levels.none;
  const isOwnScript = singleLatin.test(text);
  const spellings = spellingsOf(text);
  return {
    ...{ text, form, key: indexKey(form), ending: endingOf(text), isOwnScript, longer, start: foldStart(text) },
    ...(spellings ? { spellings } : {}),
  };
}

/** The words of a text with their index keys. */
export function queryWords(text: string, suffixedLatin = false): readonly QueryWord[] {
  const tokens = tokenize(text);
  const edges = queryEdges(tokens);
  return tokens.flatMap((token, index) => {
    const word = queryWord(token.text, suffixedLatin);
    const own = edges[index];
    if (!word) return [];
    return own === undefined ? [word] : [{ ...word, edges: own }];
  });
}
