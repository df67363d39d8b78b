import { levels } from '../../words/index-form.ts';
import { typedWords } from './joined-words.ts';
import { wordSequence } from './parse-query.ts';
import type { Clause, Query, Sequence } from './query.ts';

/**
 * A query that finds more. Two adjacent words, or two with a hyphen, are also one word: लॉक डाउन and lock-down are लॉकडाउन. With
 * `beginnings`, it also finds words that begin with the last word: कोरो finds कोरोना. With `parts`, it also finds parts of words of scripts
 * without spaces, and of words with a hyphen. Undefined if it would be the same query.
 */
export function widerQuery(
  { clauses, excluded }: Query,
  { beginnings, parts }: { readonly beginnings: boolean; readonly parts: boolean },
): Query | undefined {
  let isWider = false;
  const wider = clauses.map((clause, index) => {
    const before = joined(clauses[index - 1]?.withNext);
    const asOne = clause.isCompound ? joined(twoAsOne(typedWords(clause))) : [];
    const after = joined(clause.withNext);
    const isUnspacedWord = clause.sequences[0]?.words.some(({ edges }) => edges !== undefined);
    const sequences = isUnspacedWord
      ? parts
        ? withParts(clause)
        : clause.sequences
      : beginnings && clause.isLast
        ? withBeginnings(clause, parts)
        : clause.sequences;
    const apart = parts && clause.isCompound ? withWordsApart(clause) : [];
    const all = [...sequences, ...asOne, ...apart, ...before, ...after];
    isWider ||= all.length > clause.sequences.length || sequences !== clause.sequences;
    return { ...clause, sequences: all };
  });
  return isWider ? { clauses: wider, excluded } : undefined;
}

function joined(words: readonly string[] = []): readonly Sequence[] {
  return words.map((word) => wordSequence(word, levels.folded));
}

function twoAsOne(typed: readonly string[]): readonly string[] {
  return typed.length === 2 ? [typed.join('')] : [];
}

/** Without spaces, the text may be divided into other words than the query. */
function withParts({ sequences }: Clause): readonly Sequence[] {
  return sequences.map((sequence) => ({
    ...sequence,
    words: sequence.words.map((word) => ({ ...word, isPart: true })),
  }));
}

/** The words of भारत-चीन in an article where they do not follow each other. */
function withWordsApart({ sequences: [typed] }: Clause): readonly Sequence[] {
  return typed ? [{ words: typed.words, level: levels.stemmed, adjacent: false }] : [];
}

/** A word with inflections has longer words already. Others that begin alike match only if nothing else does. */
function withBeginnings({ sequences }: Clause, isNothingFound: boolean): readonly Sequence[] {
  const [typed, ...others] = sequences;
  const last = typed?.words.at(-1);
  if (!typed || !last) return sequences;
  const isInflected = last.longer !== levels.none;
  if (isInflected && !isNothingFound) return sequences;
  const { starts: _, ...start } = { ...last, longer: levels.beginning };
  const begun = { ...typed, words: typed.words.with(-1, start) };
  return isInflected ? [...sequences, begun] : [begun, ...others];
}
