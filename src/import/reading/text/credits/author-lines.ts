import { bareNames } from '../../people/bare-names.ts';
import { plainName } from '../../people/names.ts';
import type { MeasuredLine } from '../measure.ts';
import { isPictureCredit } from './picture-line.ts';

/** Names without a label, and their lines. */
export interface UnlabelledAuthors {
  readonly names: readonly string[];
  readonly lines: readonly number[];
}

interface SearchedRange {
  readonly first: number;
  readonly last: number;
}

/** The names in the line at `at` and around it. Each author may have a line, with an address or a comma between them. */
export function authorLines(
  lines: readonly MeasuredLine[],
  at: number,
  { first, last }: SearchedRange,
  namesAt: (at: number) => readonly string[],
): UnlabelledAuthors {
  const taken = [at, ...walk(lines, at, -1, first - 1, namesAt), ...walk(lines, at, 1, last, namesAt)];
  const sorted = taken.toSorted((first, other) => first - other);
  return { names: [...new Set(sorted.flatMap(namesAt).map(plainName))], lines: sorted };
}

function walk(
  lines: readonly MeasuredLine[],
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
    else if (!/^\S[^\s@]*@\S+$|^[…&,]$/.test(text)) break;
    gap = isName ? 0 : gap + 1;
  }
  return taken;
}
