import { posix } from 'node:path';
import type { SourceTree } from '../../sources/source-file.ts';
import type { Resolve } from '../body/resolve.ts';
import type { PictureFile } from '../draft/draft.ts';
import { htmlResolve } from '../pictures/html-resolve.ts';

/** Finds the path of another article of the source by its old URL. */
export type OldAddress = (href: string) => string | undefined;

/** Resolves the links and pictures of a record. Pictures of the tree are copied; links to other articles become links to files. */
export function recordResolve(
  file: string,
  article: string,
  tree: SourceTree,
  base: string | undefined,
  oldAddress: OldAddress = () => undefined,
): { readonly resolve: Resolve; readonly pictures: () => readonly PictureFile[] } {
  const { resolve, pictures } = htmlResolve(file, article, tree, base, true);
  const link: Resolve['link'] = (href) => {
    const other = oldAddress(href);
    if (other === undefined || other === article) return resolve.link(href);
    return { href: `${posix.relative(posix.dirname(article), other)}.md` };
  };
  return { resolve: { ...resolve, link }, pictures };
}
