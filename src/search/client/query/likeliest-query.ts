import type { Clause, Query, Sequence } from './query.ts';

/** A query with the likely sequences of each clause, and others of the same words, which need no other files. It finds a part of what the query finds. */
export function likeliestQuery({ clauses, excluded }: Query): Query {
  return { clauses: clauses.map(likeliestClause), excluded };
}

function likeliestClause(clause: Clause): Clause {
  const keys = new Set(clause.sequences.filter(({ isLikely }) => isLikely === true).flatMap(keysOf));
  return {
    ...clause,
    sequences: clause.sequences.filter((sequence) => keysOf(sequence).every((key) => keys.has(key))),
  };
}

function keysOf({ words }: Sequence): readonly string[] {
  return words.map(({ key }) => key);
}
