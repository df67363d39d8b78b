import type { WordEntry } from '../../format/word-entry.ts';
import { formLevel, indexKey, type Level, levels } from '../../words/index-form.ts';
import { hasForm, startsAlike } from '../../words/starts-alike.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import type { WordStart } from '../inflections/inflected-starts.ts';
import type { QueryWord } from '../query/query.ts';

/** Shorter beginnings would match too many words. The fold of Latin letters omits vowels: sapa begins no sport. */
function isLong({ text }: QueryWord, { start, endings }: WordStart): boolean {
  return indexKey(start).length >= (!endings && /^[a-z]{3}/i.test(text) ? 3 : 2);
}

/** A form of the index that matches a word of the query. */
interface MatchedForm<Value> {
  readonly level: Level;
  readonly postings: readonly Value[];
  /** The languages of the articles in which it matches. Undefined for all. */
  readonly languages?: readonly string[] | undefined;
}

/** The beginnings of the keys of longer words. Of a short word these are the keys of its forms. */
function prefixesOf(word: QueryWord, starts: readonly WordStart[]): ReadonlySet<string> {
  return new Set(starts.flatMap((each) => (isLong(word, each) ? [each.start] : [...(each.forms ?? [])])).map(indexKey));
}

/** Whether another prefix finds the same words and more. */
function hasShorter(prefix: string, prefixes: ReadonlySet<string>): boolean {
  return [...prefixes].some((other) => other.length < prefix.length && prefix.startsWith(other));
}

/** The forms of an index that match a word, and if it may be longer, those of longer words. */
export async function formsOf<Value>(
  lookup: WordLookup<WordEntry<Value>>,
  word: QueryWord,
): Promise<readonly MatchedForm<Value>[]> {
  const starts: readonly WordStart[] = word.longer === levels.none ? [] : (word.starts ?? [word]);
  const prefixes = prefixesOf(word, starts);
  const [own, ...longer] = await Promise.all([
    lookup.word(word.key),
    ...[...prefixes].filter((prefix) => !hasShorter(prefix, prefixes)).map((prefix) => lookup.wordsFrom(prefix)),
  ]);
  const byKey = new Map([...(own ? [own] : []), ...longer.flat()].map((entry) => [entry.key, entry]));
  const withKeys = starts.map((each) => ({
    ...each,
    form: word.form,
    isWhole: word.isWhole || each.isWhole || false,
    startKey: indexKey(each.start),
    isLong: isLong(word, each),
  }));
  return [...byKey.values()].flatMap(({ key, forms }) => {
    const possible = withKeys.filter(
      ({ startKey, isLong: isSure, forms: known }) => known || (isSure && key.startsWith(startKey)),
    );
    return forms.flatMap(({ form, postings }): readonly MatchedForm<Value>[] => {
      const level = key === word.key ? formLevel(form, word.form, word) : levels.none;
      if (level !== levels.none) return [{ level, postings }];
      const matching = possible.filter(
        (each) => (each.forms && hasForm(each.forms, form)) || (each.isLong && startsAlike(form, each)),
      );
      if (matching.length === 0) return [];
      const languages = matching.flatMap((each) => each.languages ?? []);
      return [{ level: word.longer, postings, languages: languages.length > 0 ? languages : undefined }];
    });
  });
}
