import { bareNames } from '../../people/bare-names.ts';
import { plainName } from '../../people/names.ts';
import type { Measured } from '../measure.ts';
import type { BareCredit } from './find-authors.ts';
import { isPictureCredit } from './picture-line.ts';

interface Reach {
  readonly first: number;
  readonly last: number;
}

/** The names of the line at `at` and of those around it: several authors may have a line each, with an address or a comma between. */
export function authorLines(
  lines: readonly Measured[],
  at: number,
  { first, last }: Reach,
  namesAt: (at: number) => readonly string[],
): BareCredit {
  const taken = [at, ...walk(lines, at, -1, first - 1, namesAt), ...walk(lines, at, 1, last, namesAt)];
  const sorted = taken.toSorted((one, other) => one - other);
  return { names: [...new Set(sorted.flatMap(namesAt).map(plainName))], lines: sorted };
}

function walk(
  lines: readonly Measured[],
  at: number,
  step: 1 | -1,
  end: number,
  namesAt: (at: number) => readonly string[],
): readonly number[] {
  const taken: number[] = [];
  for (let next = at + step, gap = 0; next !== end && gap <= 1; next += step) {
    const text = lines[next]?.text ?? '';
    const isName = bareNames(text).length > 0 && namesAt(next).length > 0;
    if (isName && isPictureCredit(lines[next + 1]?.text ?? '')) break;
    if (isName) taken.push(next);
    else if (!/^\S+@\S+$|^[…&,]$/.test(text)) break;
    gap = isName ? 0 : gap + 1;
  }
  return taken;
}
