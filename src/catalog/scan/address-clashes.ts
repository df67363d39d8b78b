import { byCodeUnit } from '../../language/collator.ts';
import type { Problem } from '../../settings/problem.ts';

/** Paths that folding leaves as they are: two of them are never one. */
const plain = /^[\da-z /._-]*$/;

/**
 * Files that would have one address, or two that a disk without upper and lower case takes for one: each a problem that
 * names both. Paths are relative to the articles' folder; `name` makes of one what an editor knows the file by.
 */
export function addressClashes(paths: Iterable<string>, name: (path: string) => string): readonly Problem[] {
  const all = new Set(paths);
  // Most archives have none, and looking at a hundred thousand paths in order takes its time.
  const unusual = [...all].filter((path) => !plain.test(path)).toSorted(byCodeUnit);
  const known = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of unusual) {
    const folded = path.normalize('NFC').toUpperCase().toLowerCase();
    const other = known.get(folded) ?? (plain.test(folded) && all.has(folded) ? folded : undefined);
    if (other === undefined) known.set(folded, path);
    else {
      const [first, second] = other < path ? [other, path] : [path, other];
      problems.push({
        file: name(second),
        message: `has the same address as ${name(first)}`,
        remedy: 'rename one of them',
      });
    }
  }
  return problems;
}
