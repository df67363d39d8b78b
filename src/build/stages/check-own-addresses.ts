import { join, relative } from 'node:path';
import { foldPath } from '../../articles/files/fold-path.ts';
import { allAddresses } from '../../catalog/queries/article-queries.ts';
import type { Archive } from '../../render/archive.ts';
import { ProblemsError } from '../../settings/files/problem.ts';

/** Refuses pages of the owner that have the address of an article, also on disks that ignore upper and lower case. */
export function checkOwnAddresses({ paths, context: { catalog, ownPages } }: Archive): void {
  if (ownPages.length === 0) return;
  const pages = new Map(ownPages.map((page) => [foldPath(page.name), page]));
  const problems = allAddresses(catalog).flatMap((address) => {
    const page = pages.get(foldPath(address));
    if (!page) return [];
    const file = relative('', join(paths.root, 'pages', page.path)).replaceAll('\\', '/');
    return [{ file, message: `has the address of the article ${address}.md`, remedy: 'rename one of them' }];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
}
