import type { WordEntry } from '../../format/word-entry.ts';
import { formLevel, indexKey, type Level, levels } from '../../words/index-form.ts';
import { startsAlike } from '../../words/starts-alike.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import type { QueryWord } from '../query/query.ts';

/** Shorter beginnings would match too many words. The fold of Latin letters omits vowels: sapa begins no sport. */
function shortestStartOf({ text }: QueryWord): number {
  return /^[a-z]{3}/i.test(text) ? 3 : 2;
}

/** A form of the index that matches a word of the query. */
interface MatchedForm<Value> {
  readonly level: Level;
  readonly postings: readonly Value[];
}

/** The forms of an index that match a word, and if it may be longer, those of longer words. */
export async function formsOf<Value>(
  lookup: WordLookup<WordEntry<Value>>,
  word: QueryWord,
): Promise<readonly MatchedForm<Value>[]> {
  const startKey = indexKey(word.start);
  const isLong = word.longer !== levels.none && startKey.length >= shortestStartOf(word);
  const [own, longer] = await Promise.all([lookup.word(word.key), isLong ? lookup.wordsFrom(startKey) : []]);
  const entries = own ? [own, ...longer.filter(({ key }) => key !== word.key)] : longer;
  return entries.flatMap(({ key, forms }) =>
    forms.flatMap(({ form, postings }) => {
      const level = key === word.key ? formLevel(form, word.form, word) : levels.none;
      if (level !== levels.none) return [{ level, postings }];
      return isLong && startsAlike(form, word) ? [{ level: word.longer, postings }] : [];
    }),
  );
}
