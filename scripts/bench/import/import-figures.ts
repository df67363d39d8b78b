import type { Reading, SetFigures } from './measure-set.ts';
import type { Score } from './score-draft.ts';

/** The figures of one set as they are kept: means by field, and how each page fared; no text of a page. */
export interface KeptFigures {
  readonly name: string;
  readonly pages: number;
  readonly pagesPerSecond: number;
  readonly means: Score;
  readonly scores: Readonly<Record<string, Score>>;
}

const fields = ['title', 'titleWords', 'date', 'authors', 'body'] as const satisfies readonly (keyof Score)[];

/** Figures for a file. */
export function importFigures(sets: readonly SetFigures[]): readonly KeptFigures[] {
  return sets.map(({ name, readings, pagesPerSecond }) => ({
    name,
    pages: readings.length,
    pagesPerSecond,
    means: Object.fromEntries(fields.flatMap((field) => meanEntry(readings, field))),
    scores: Object.fromEntries(readings.map(({ sample, score }) => [sample.name, score])),
  }));
}

/** The mean of a field's scores over the pages whose truth knows it. */
export function meanOf(readings: readonly Reading[], field: keyof Score): number | undefined {
  const scores = readings.map(({ score }) => score[field]).filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function meanEntry(readings: readonly Reading[], field: keyof Score): readonly (readonly [string, number])[] {
  const mean = meanOf(readings, field);
  return mean === undefined ? [] : [[field, mean]];
}
