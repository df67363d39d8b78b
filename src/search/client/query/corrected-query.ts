import { formLevel, indexForm, indexKey, levels } from '../../words/index-form.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { wordSequence } from './parse-query.ts';
import type { Clause, Query, Sequence } from './query.ts';
import { mayHaveSimilar, similarWords } from './similar-words.ts';
import type { ListedWord, Vocabulary } from './vocabulary.ts';

/** Similar words for a typed one. */
export interface Correction {
  readonly typed: string;
  readonly words: readonly string[];
  /** Whether the search uses the first of them. Otherwise they are only suggested. */
  readonly isUsed: boolean;
}

/** A query with corrected words. */
export interface CorrectedQuery {
  /** With the most similar word for each wrong one. */
  readonly query: Query;
  /** With all similar words. Undefined if there are no others. */
  readonly withOthers: Query | undefined;
  readonly corrections: readonly Correction[];
}

/** What a search without corrections has found. */
interface FoundArticles {
  /** How many articles have each clause. */
  readonly matched: readonly number[];
  /** Whether an article has the whole query. */
  readonly isFound: boolean;
}

/** The look-ups that corrections need. */
type WordSource = Pick<Vocabulary, 'similarlySpelled' | 'similarlySounding' | 'spelled'>;

interface CorrectedClause {
  readonly clause: Clause;
  /** Sequences of other similar words. */
  readonly others: readonly Sequence[];
  readonly correction: Correction | undefined;
}

/** A word in more articles is no typing error. */
const strayHits = 2;
/** A suggestion for a found word must be this many times as frequent. */
const moreFrequent = 5;
const shortestPart = 2;
const latinWord = /^\p{Script=Latin}/u;

/**
 * Corrects the words of a query that the archive does not have: with the most similar word of the archive, or as two words of the
 * archive. Articles that have another word with the same sound do not prevent this. Rare words are not replaced, but get suggestions.
 * If no article has the whole query, rare words are replaced too, and words that only other spellings match.
 * Loads the words that are similar to such a word.
 */
export async function correctedQuery(
  query: Query,
  { matched, isFound }: FoundArticles,
  vocabulary: WordSource,
): Promise<CorrectedQuery | undefined> {
  const words = query.clauses.filter(({ isWord }) => isWord).map(({ text }) => plainWord(text));
  const known = isFound ? undefined : await vocabulary.spelled(words, 'byBeginning');
  const mayBeWrong = ({ text, isWord, isDoubtful }: Clause, index: number) =>
    isWord && (isDoubtful || (matched[index] ?? 0) <= strayHits || known?.has(plainWord(text)) === false);
  if (!query.clauses.some(mayBeWrong)) return undefined;
  const corrected = await Promise.all(
    query.clauses.map((clause, index) =>
      mayBeWrong(clause, index)
        ? correctedClause(clause, { count: matched[index] ?? 0, isFound }, vocabulary)
        : { clause, others: [], correction: undefined },
    ),
  );
  const withOthers = corrected.map(({ clause, others }) => ({
    ...clause,
    sequences: [...clause.sequences, ...others],
  }));
  return {
    query: { ...query, clauses: corrected.map(({ clause }) => clause) },
    withOthers: corrected.some(({ others }) => others.length > 0) ? { ...query, clauses: withOthers } : undefined,
    corrections: corrected.flatMap(({ correction }) => correction ?? []),
  };
}

/** `count`: how many articles have the clause. `isFound`: whether an article has the whole query. */
async function correctedClause(
  clause: Clause,
  { count, isFound }: { readonly count: number; readonly isFound: boolean },
  vocabulary: WordSource,
): Promise<CorrectedClause> {
  const { text } = clause;
  const isAbsent = count === 0;
  // The words of other scripts that sound like a found word are its results.
  const [spelled, sounding, pairs] = await Promise.all([
    mayHaveSimilar(text) ? vocabulary.similarlySpelled(text) : [],
    isAbsent && latinWord.test(text) ? vocabulary.similarlySounding(text) : [],
    isAbsent ? twoWords(text, vocabulary) : [],
  ]);
  const isStray = !isAbsent && hasWord(text, spelled);
  const isUsed = !isStray || !isFound;
  const parts = isUsed && !isAbsent ? await twoWords(text, vocabulary) : pairs;
  const similar = similarWords(text, [...spelled, ...sounding]).filter((each) =>
    isStray ? each.count >= moreFrequent * count : isAbsent || isOwnScript(text, each.word),
  );
  const correction = { typed: text, words: similar.map(({ word }) => word), isUsed };
  const [best, ...others] = isUsed ? similar : [];
  const used = best ? [...parts, { ...wordSequence(best.word, levels.exact), isLikely: true }] : isUsed ? parts : [];
  return {
    clause: used.length > 0 ? { ...clause, sequences: [...clause.sequences, ...used] } : clause,
    others: others.map(({ word }) => wordSequence(word, levels.stemmed)),
    correction: similar.length > 0 ? correction : undefined,
  };
}

function plainWord(typed: string): string {
  return typed.normalize('NFC').toLowerCase();
}

/** Whether the archive has a word in its script, or another form of it. */
function hasWord(typed: string, words: readonly ListedWord[]): boolean {
  const text = plainWord(typed);
  const form = indexForm(text);
  const key = indexKey(form);
  return words.some(({ word }) => {
    if (word.charAt(0) !== text.charAt(0) || !isOwnScript(text, word)) return false;
    const other = indexForm(word);
    return indexKey(other) === key && formLevel(other, form) !== levels.none;
  });
}

function isOwnScript(typed: string, word: string): boolean {
  return scriptSignOf(word).script === scriptSignOf(typed).script;
}

/** A word as two words of the archive that follow each other: लॉकडाउन as लॉक डाउन. */
async function twoWords(typed: string, vocabulary: WordSource): Promise<readonly Sequence[]> {
  const text = plainWord(typed);
  const ends = Array.from(
    { length: Math.max(0, text.length - 2 * shortestPart + 1) },
    (_, index) => index + shortestPart,
  );
  const pairs = ends.map((end): readonly [string, string] => [text.slice(0, end), text.slice(end)]);
  const firsts = await vocabulary.spelled(
    pairs.map(([first]) => first),
    'byBeginning',
  );
  const possible = pairs.filter(([first]) => firsts.has(first));
  const seconds = await vocabulary.spelled(
    possible.map(([, second]) => second),
    'byEnding',
  );
  return possible
    .filter(([, second]) => seconds.has(second))
    .map((pair) => wordSequence(pair.join(' '), levels.folded));
}
