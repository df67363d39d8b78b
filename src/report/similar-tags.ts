import type { ReportedTag } from '../catalog/queries/report-queries.ts';
import { searchKey } from '../search/fold/search-key.ts';

/** Two tags that may mean the same. The first is used more. */
export interface SimilarTags {
  readonly first: ReportedTag;
  readonly second: ReportedTag;
  /** Whether they sound the same in two scripts, or one may be a typing error. */
  readonly reason: 'scripts' | 'typo';
}

/** Shorter words that differ by one letter often mean different things: चीन, जीन. */
const minLetters = 5;

/** Finds tags that may be spellings of the same tag: typing errors, and tags that sound the same in two scripts. The tags must be sorted, most used first. */
export function findSimilarTags(tags: readonly ReportedTag[]): readonly SimilarTags[] {
  return [...byTypo(tags), ...byScript(tags)].toSorted(
    (a, b) => b.first.count - a.first.count || byKey(a.first, b.first),
  );
}

function byTypo(tags: readonly ReportedTag[]): readonly SimilarTags[] {
  const seen = new Map<string, number[]>();
  const pairs = new Map<string, SimilarTags>();
  const letters = tags.map(({ key }) => [...key.replace(/[\s'".-]+/g, '')]);
  for (const [index, second] of tags.entries()) {
    const own = letters[index] ?? [];
    if (own.length < minLetters) continue;
    // Words that differ by one letter are equal after one letter is removed from one or both.
    for (const rest of new Set([own.join(''), ...own.map((_, gap) => own.toSpliced(gap, 1).join(''))])) {
      const before = seen.get(rest) ?? [];
      for (const earlier of before) {
        const first = tags[earlier];
        if (first && isTypo(letters[earlier] ?? [], own))
          pairs.set(`${earlier} ${index}`, { first, second, reason: 'typo' });
      }
      seen.set(rest, [...before, index]);
    }
  }
  return [...pairs.values()];
}

/** Whether two words differ by one letter, or by two swapped letters. A different digit is never a typing error. */
function isTypo(a: readonly string[], b: readonly string[]): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if ([...left, ...right].some((letter) => /\p{N}/u.test(letter))) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function byScript(tags: readonly ReportedTag[]): readonly SimilarTags[] {
  const bySound = new Map<string, ReportedTag[]>();
  for (const tag of tags) {
    const sound = tag.name
      .split(/[\s-]+/)
      .map(searchKey)
      .join(' ');
    bySound.set(sound, [...(bySound.get(sound) ?? []), tag]);
  }
  return [...bySound.values()].flatMap(([first, ...others]) =>
    first
      ? others
          .filter((second) => isLatin(second) !== isLatin(first))
          .map((second) => ({ first, second, reason: 'scripts' }) as const)
      : [],
  );
}

function isLatin({ name }: ReportedTag): boolean {
  return /\p{Script=Latin}/u.test(name);
}

function byKey(a: ReportedTag, b: ReportedTag): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
