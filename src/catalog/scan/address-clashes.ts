import { foldPath } from '../../articles/files/fold-path.ts';
import { byCodeUnit } from '../../language/collator.ts';
import type { Problem } from '../../settings/files/problem.ts';

/** Paths that folding does not change. Two of them never clash. */
const plain = /^[\da-z /._-]*$/;

/**
 * Files with the same address, also if a disk ignores upper and lower case. Each problem names both files. Paths are relative to
 * the articles' folder. `name` returns the path of a file in messages.
 */
export function addressClashes(paths: Iterable<string>, name: (path: string) => string): readonly Problem[] {
  const all = new Set(paths);
  // Most archives have none. Sorting and folding all of a hundred thousand paths would be slow.
  const unusual = [...all].filter((path) => !plain.test(path)).toSorted(byCodeUnit);
  const byFolded = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of unusual) {
    const folded = foldPath(path);
    const other = byFolded.get(folded) ?? (plain.test(folded) && all.has(folded) ? folded : undefined);
    if (other === undefined) byFolded.set(folded, path);
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
