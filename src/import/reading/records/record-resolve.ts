import { posix } from 'node:path';
import type { SourceTree } from '../../sources/source-file.ts';
import type { Resolve } from '../body/resolve.ts';
import type { PictureFile } from '../draft/draft.ts';
import { htmlResolve } from '../pictures/html-resolve.ts';
import { pictureName } from '../pictures/picture-file.ts';
import { treePicture } from '../pictures/tree-pictures.ts';

/** Where another article of the same source lies, by its old address. */
export type OldAddress = (href: string) => string | undefined;

/** Resolves what a record refers to: pictures of the tree come along, links between its articles stay links. */
export function recordResolve(
  file: string,
  article: string,
  tree: SourceTree,
  base: string | undefined,
  oldAddress: OldAddress = () => undefined,
): { readonly resolve: Resolve; readonly pictures: () => readonly PictureFile[] } {
  const plain = htmlResolve(file, article, tree, base);
  const taken = new Map<string, PictureFile>();
  const resolve: Resolve = {
    link: (href) => {
      const other = oldAddress(href);
      if (other === undefined || other === article) return plain.resolve.link(href);
      return { href: `${posix.relative(posix.dirname(article), other)}.md` };
    },
    picture: (src) => {
      const found = treePicture(src, file, tree);
      const name = found && pictureName(article, found.name);
      if (!found || name === undefined) return plain.resolve.picture(src);
      taken.set(name, { name, bytes: found.bytes });
      return { src: name };
    },
  };
  return { resolve, pictures: () => [...plain.pictures(), ...taken.values()] };
}
