import type { ReadPage, SetFigures } from './measure-set.ts';
import { publisherInterval } from './publisher-interval.ts';
import type { Score } from './score-draft.ts';

/** The figures of one set, as saved: means by field and scores by page, without any text of a page. */
export interface SavedFigures {
  readonly name: string;
  readonly pages: number;
  readonly pagesPerSecond: number;
  readonly means: Score;
  /** See `publisherInterval`. */
  readonly intervals: Readonly<Partial<Record<keyof Score, readonly [low: number, high: number]>>>;
  readonly scores: Readonly<Record<string, Score>>;
}

const fields = ['title', 'titleWords', 'date', 'authors', 'body'] as const satisfies readonly (keyof Score)[];

/** The figures in the form in which they are saved. */
export function importFigures(sets: readonly SetFigures[]): readonly SavedFigures[] {
  return sets.map(({ name, readings, pagesPerSecond }) => ({
    name,
    pages: readings.length,
    pagesPerSecond,
    means: Object.fromEntries(fields.flatMap((field) => meanEntry(readings, field))),
    intervals: Object.fromEntries(fields.flatMap((field) => intervalEntry(readings, field))),
    scores: Object.fromEntries(readings.map(({ sample, score }) => [sample.name, score])),
  }));
}

/** The mean score of a field over the pages whose expected value is known. */
export function meanOf(readings: readonly ReadPage[], field: keyof Score): number | undefined {
  const scores = readings.map(({ score }) => score[field]).filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function meanEntry(readings: readonly ReadPage[], field: keyof Score): readonly (readonly [string, number])[] {
  const mean = meanOf(readings, field);
  return mean === undefined ? [] : [[field, mean]];
}

function intervalEntry(
  readings: readonly ReadPage[],
  field: keyof Score,
): readonly (readonly [string, readonly [number, number]])[] {
  const interval = publisherInterval(readings, field);
  return interval === undefined ? [] : [[field, interval]];
}
