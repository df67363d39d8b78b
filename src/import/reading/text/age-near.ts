import { type Age, findAge } from '../dates/find-age.ts';
import { creditDistance } from './credits/read-credits.ts';
import type { MeasuredLine } from './measure.ts';

const above = 5;
const below = 8;

/** The age in the line nearest to the headline. */
export function ageNear(
  lines: readonly MeasuredLine[],
  from: number,
  headline: number | undefined,
): { readonly at: number; readonly age: Age } | undefined {
  const middle = headline ?? from;
  const last = Math.min(lines.length, from + below);
  const indices = Array.from({ length: Math.max(0, last - (middle - above)) }, (_, step) => middle - above + step);
  const far = (at: number) => creditDistance(at, middle);
  for (const at of indices.filter((place) => place >= 0).toSorted((first, other) => far(first) - far(other))) {
    const line = lines[at];
    const age = line && !line.prose ? findAge(line.text) : undefined;
    if (age) return { at, age };
  }
  return undefined;
}
