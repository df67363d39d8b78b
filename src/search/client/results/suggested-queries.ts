import { type Correction, plainWord } from '../corrections/correction.ts';
import { inTypedScript } from '../form/other-script.ts';
import type { Clause } from '../query/query.ts';

/** A query that the page suggests. */
export interface SuggestedQuery {
  readonly text: string;
  /** The same, with the spelling in the typed script before a word of another script. */
  readonly shown: string;
}

const mostSuggestions = 5;

/**
 * The queries to suggest instead of a typed one: first with all corrections, unless the results are for it already, then with another
 * similar word for one of the corrected ones.
 */
export function suggestedQueries(typed: string, corrections: readonly Correction[]): readonly SuggestedQuery[] {
  const best = new Map(corrections.map(({ typed: word, words: [first = word] }) => [word, first]));
  const others = corrections.flatMap(({ typed: word, words }) =>
    words.slice(1).map((other) => new Map([...best, [word, other]])),
  );
  const isShown = corrections.every(({ isUsed }) => isUsed);
  const replacements = corrections.length === 0 ? [] : isShown ? others : [best, ...others];
  return replacements.slice(0, mostSuggestions).map((words) => ({
    text: replaceWords(typed, words, (_, word) => word),
    shown: replaceWords(typed, words, withSpelling),
  }));
}

/**
 * The words of a query that some articles have, if none has them together: a query for each word alone, as corrected. `matched`: how many
 * articles have each.
 */
export function wordsAlone(
  clauses: readonly Pick<Clause, 'text' | 'isWord'>[],
  matched: readonly number[],
  corrections: readonly Correction[],
): readonly SuggestedQuery[] {
  // A correction may have joined two words, or divided one.
  if (clauses.length < 2 || matched.length !== clauses.length) return [];
  const corrected = new Map(corrections.map(({ typed, words: [first = typed] }) => [plainWord(typed), first]));
  return clauses.slice(0, mostSuggestions).flatMap(({ text, isWord }, index) => {
    if (!isWord || matched[index] === 0) return [];
    const word = corrected.get(plainWord(text)) ?? text;
    return [{ text: word, shown: withSpelling(text, word) }];
  });
}

/** A word, after its spelling in the script of the typed word. */
export function withSpelling(typed: string, word: string): string {
  const spelling = inTypedScript(typed, word);
  return spelling === undefined ? word : `${spelling} (${word})`;
}

const letterRuns = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu;

/** Replaces whole words. Words with marks in them, and of scripts without spaces, are replaced wherever they are. */
function replaceWords(
  text: string,
  words: ReadonlyMap<string, string>,
  write: (typed: string, word: string) => string,
): string {
  const plain = text.normalize('NFC');
  const replaced = plain.replace(letterRuns, (run) => write(run, words.get(run) ?? run));
  const others = [...words].filter(([typed]) => !plain.match(letterRuns)?.includes(typed));
  return others.reduce((rest, [typed, word]) => rest.replace(typed, () => write(typed, word)), replaced);
}
