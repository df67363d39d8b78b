import type { Problem } from '../settings/problem.ts';

/**
 * Files that would have one address, or two that a disk without upper and lower case takes for one: each a problem that
 * names both. Paths are relative to the articles' folder; `name` makes of one what an editor knows the file by.
 */
export function addressClashes(paths: Iterable<string>, name: (path: string) => string): readonly Problem[] {
  const known = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const folded = path.normalize('NFC').toUpperCase().toLowerCase();
    const other = known.get(folded);
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
