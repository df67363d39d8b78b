import { randomOf } from '../archive/random.ts';
import type { ReadPage } from './measure-set.ts';
import type { Score } from './score-draft.ts';

const samples = 2000;

/**
 * The bounds between which the mean score of a field lies with 95 % confidence for other publishers of the same kind. The pages of
 * one publisher are made by one program and fail together, so whole publishers are drawn again and again, always with the same seed.
 */
export function publisherInterval(
  readings: readonly ReadPage[],
  field: keyof Score,
): readonly [low: number, high: number] | undefined {
  const publishers = [...Map.groupBy(readings, ({ sample }) => publisherOf(sample.name)).values()]
    .map((pages) => pages.map(({ score }) => score[field]).filter((score) => score !== undefined))
    .filter((scores) => scores.length > 0)
    .map((scores) => ({ sum: scores.reduce((sum, score) => sum + score, 0), count: scores.length }));
  if (publishers.length < 2) return undefined;
  const { below } = randomOf('publishers', field);
  const means = Array.from({ length: samples }, () => {
    const drawn = publishers.flatMap(() => publishers[below(publishers.length)] ?? []);
    return drawn.reduce((total, { sum }) => total + sum, 0) / drawn.reduce((total, { count }) => total + count, 0);
  }).toSorted((first, other) => first - other);
  return [means[Math.floor(samples * 0.025)] ?? 0, means[Math.ceil(samples * 0.975) - 1] ?? 0];
}

/** The publisher in the name of a sample: `us/DailyPost_2024_05_06.html.gz` => `us/DailyPost`, `post-2` => `post`. */
export function publisherOf(name: string): string {
  const start = name.lastIndexOf('/') + 1;
  const length = name.slice(start).search(/_|[-.]?\d|\./);
  return length <= 0 ? name : name.slice(0, start + length);
}
