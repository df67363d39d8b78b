import { formLevel, indexForm, indexKey, levels } from '../../words/index-form.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { wordSequence } from './parse-query.ts';
import type { Clause, Query, Sequence } from './query.ts';
import { similarWords } from './similar-words.ts';
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
  readonly query: Query;
  readonly corrections: readonly Correction[];
}

/** A word in more articles is no typing error. */
const strayHits = 2;
/** A suggestion for a found word must be this many times as frequent. */
const moreFrequent = 5;
const shortestPart = 2;

/**
 * Corrects the words of a query that the archive does not have: with the most similar word of the archive, or as two words of the
 * archive. Articles that have another word with the same sound do not prevent this. Rare words are not replaced, but get suggestions.
 * Loads the vocabulary if there is such a word. `matched` says how many articles have each clause.
 */
export async function correctedQuery(
  query: Query,
  matched: readonly number[],
  vocabulary: Pick<Vocabulary, 'all'>,
): Promise<CorrectedQuery | undefined> {
  const mayBeWrong = ({ isWord, isDoubtful }: Clause, index: number) =>
    isWord && (isDoubtful || (matched[index] ?? 0) <= strayHits);
  if (!query.clauses.some(mayBeWrong)) return undefined;
  const words = await vocabulary.all();
  const corrections: Correction[] = [];
  const clauses = query.clauses.map((clause, index) => {
    if (!mayBeWrong(clause, index)) return clause;
    const count = matched[index] ?? 0;
    const isUsed = count === 0 || !hasWord(clause.text, words);
    const parts = isUsed ? twoWords(clause.text, words) : [];
    const similar = similarWords(clause.text, words).filter((each) =>
      isUsed ? count === 0 || isOwnScript(clause.text, each.word) : each.count >= moreFrequent * count,
    );
    if (similar.length > 0) corrections.push({ typed: clause.text, words: similar.map(({ word }) => word), isUsed });
    if (!isUsed) return clause;
    const used = similar.map(({ word }, rank) => wordSequence(word, rank === 0 ? levels.exact : levels.stemmed));
    return { ...clause, sequences: [...clause.sequences, ...parts, ...used] };
  });
  return { query: { ...query, clauses }, corrections };
}

/** Whether the archive has a word in its script, or another form of it. */
function hasWord(typed: string, words: readonly ListedWord[]): boolean {
  const text = typed.normalize('NFC').toLowerCase();
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
function twoWords(typed: string, words: readonly ListedWord[]): readonly Sequence[] {
  const text = typed.normalize('NFC').toLowerCase();
  const all = new Set(words.map(({ word }) => word));
  const ends = Array.from(
    { length: Math.max(0, text.length - 2 * shortestPart + 1) },
    (_, index) => index + shortestPart,
  );
  return ends
    .map((end) => [text.slice(0, end), text.slice(end)])
    .filter((parts) => parts.every((part) => all.has(part)))
    .map((parts) => wordSequence(parts.join(' '), levels.folded));
}
