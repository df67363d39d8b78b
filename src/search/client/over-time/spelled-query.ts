import type { Clause, Query } from '../query/query.ts';

/** A query that finds its words in their usual spellings alone, and none of another script that only sounds alike: no rush for रूस. */
export function spelledQuery({ clauses, excluded }: Query): Query {
  return { clauses: clauses.map(spelledClause), excluded: excluded.map(spelledClause) };
}

function spelledClause(clause: Clause): Clause {
  const sequences = clause.sequences.map((sequence) => ({
    ...sequence,
    words: sequence.words.map((word) => ({ ...word, isSpelled: true })),
  }));
  return { ...clause, sequences };
}
