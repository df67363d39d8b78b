import { type Age, findAge } from '../dates/find-age.ts';
import type { Measured } from './measure.ts';

const above = 5;
const below = 8;

/** The age that the line nearest to the headline tells, between it and the beginning of the text. */
export function ageNear(
  lines: readonly Measured[],
  from: number,
  headline: number | undefined,
): { readonly at: number; readonly age: Age } | undefined {
  const middle = headline ?? from;
  const last = Math.min(lines.length, from + below);
  const places = Array.from({ length: Math.max(0, last - (middle - above)) }, (_, step) => middle - above + step);
  // Credits follow a headline more often than they go before it.
  const far = (at: number) => (at > middle ? at - middle : 2 * (middle - at) + 3);
  for (const at of places.filter((place) => place >= 0).toSorted((one, other) => far(one) - far(other))) {
    const line = lines[at];
    const age = line && !line.prose ? findAge(line.text) : undefined;
    if (age) return { at, age };
  }
  return undefined;
}
