import type { ReportedTag } from '../catalog/queries/report-queries.ts';
import { searchKey } from '../search/fold/search-key.ts';

/** Two tags that may be one; the first is used more. */
export interface AlikeTags {
  readonly one: ReportedTag;
  readonly other: ReportedTag;
  /** Whether they sound alike in two scripts, or differ by a slip. */
  readonly reason: 'scripts' | 'slip';
}

/** Shorter words differ by a letter and mean something else: चीन, जीन. */
const shortest = 5;

/** Tags that may be spellings of one: those that a slip of the hand tells apart, and those that sound alike in two scripts. Takes them most used first. */
export function alikeTags(tags: readonly ReportedTag[]): readonly AlikeTags[] {
  return [...bySlip(tags), ...byScript(tags)].toSorted((a, b) => b.one.count - a.one.count || byKey(a.one, b.one));
}

function bySlip(tags: readonly ReportedTag[]): readonly AlikeTags[] {
  const seen = new Map<string, number[]>();
  const pairs = new Map<string, AlikeTags>();
  const letters = tags.map(({ key }) => [...key.replace(/[\s'".-]+/g, '')]);
  for (const [place, other] of tags.entries()) {
    const own = letters[place] ?? [];
    if (own.length < shortest) continue;
    // Words that are one letter apart are the same without one letter of one or of each.
    for (const rest of new Set([own.join(''), ...own.map((_, gap) => own.toSpliced(gap, 1).join(''))])) {
      const before = seen.get(rest) ?? [];
      for (const earlier of before) {
        const one = tags[earlier];
        if (one && isSlip(letters[earlier] ?? [], own))
          pairs.set(`${earlier} ${place}`, { one, other, reason: 'slip' });
      }
      seen.set(rest, [...before, place]);
    }
  }
  return [...pairs.values()];
}

/** Whether two words differ by one letter, or by two that changed places; figures tell things apart. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if ([...left, ...right].some((letter) => /\p{N}/u.test(letter))) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function byScript(tags: readonly ReportedTag[]): readonly AlikeTags[] {
  const bySound = new Map<string, ReportedTag[]>();
  for (const tag of tags) {
    const sound = tag.name
      .split(/[\s-]+/)
      .map(searchKey)
      .join(' ');
    bySound.set(sound, [...(bySound.get(sound) ?? []), tag]);
  }
  return [...bySound.values()].flatMap(([one, ...others]) =>
    one
      ? others
          .filter((other) => isLatin(other) !== isLatin(one))
          .map((other) => ({ one, other, reason: 'scripts' }) as const)
      : [],
  );
}

function isLatin({ name }: ReportedTag): boolean {
  return /\p{Script=Latin}/u.test(name);
}

function byKey(a: ReportedTag, b: ReportedTag): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
