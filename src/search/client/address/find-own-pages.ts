import { formLevel, levels } from '../../words/index-form.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Clause, QueryWord } from '../query/query.ts';
import { queryWords } from '../query/query-words.ts';

/** A page of the archive's owner, such as an imprint, with its text. */
export interface SearchedPage {
  readonly url: string;
  readonly title: string;
  /** Language of the title if it differs from the page's. */
  readonly lang?: string;
  readonly text: string;
}

/** A shorter word begins too many others. */
const shortestStart = 3;

/** Finds pages that have all words of a query, in any inflection, as articles have. The last word may be the beginning of one. */
export function ownPageFinder(pages: readonly SearchedPage[]): (query: string) => readonly SearchedPage[] {
  let indexed: readonly (readonly [SearchedPage, PageWords])[] | undefined;
  return (text) => {
    if (pages.length === 0) return [];
    const { clauses, excluded } = parseQuery(text);
    if (clauses.length === 0) return [];
    indexed ??= pages.map((page) => [page, wordsOf(`${page.title}\n${page.text}`)]);
    return indexed
      .filter(
        ([, words]) =>
          clauses.every((clause) => hasClause(words, clause)) && !excluded.some((clause) => hasClause(words, clause)),
      )
      .map(([page]) => page);
  };
}

/** The forms of the words of a page by their index keys. */
type PageWords = ReadonlyMap<string, readonly string[]>;

function wordsOf(text: string): PageWords {
  const forms = new Map<string, string[]>();
  for (const { key, form } of queryWords(text)) {
    const known = forms.get(key) ?? [];
    if (!known.includes(form)) forms.set(key, [...known, form]);
  }
  return forms;
}

function hasClause(words: PageWords, { sequences, isLast }: Clause): boolean {
  return sequences.some(({ words: wanted }) =>
    wanted.every((word, index) => hasWord(words, word, isLast && index === wanted.length - 1)),
  );
}

function hasWord(words: PageWords, { key, form, text, start }: QueryWord, isStart: boolean): boolean {
  if (words.get(key)?.some((other) => formLevel(other, form) !== levels.none)) return true;
  if (!isStart || text.length < shortestStart || start === '') return false;
  return [...words.keys()].some((other) => other.startsWith(start));
}
