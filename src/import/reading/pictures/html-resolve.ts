import { sha256 } from '../../../language/hashing/sha256.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { type Resolve, resolveAlone } from '../body/resolve.ts';
import type { PictureFile } from '../draft/draft.ts';
import { CopiedPictures } from './copied-pictures.ts';
import { treePicture } from './tree-pictures.ts';

const inline = /^data:image\/(jpeg|jpg|png|gif|webp|avif);base64,([a-z0-9+/=\s]+)$/i;

/**
 * Resolves the addresses in a saved page. Pictures beside it or inside it are imported; links lead to the web. For `byName`, see
 * `treePicture`.
 */
export function htmlResolve(
  file: string,
  article: string,
  tree: SourceTree,
  base: string | undefined,
  byName = false,
): { readonly resolve: Resolve; readonly pictures: () => readonly PictureFile[] } {
  const copied = new CopiedPictures(article, tree.faults);
  const onWeb = resolveAlone(base);
  const resolve: Resolve = {
    link: onWeb.link,
    picture: (src) => {
      const [, kind, data] = inline.exec(src) ?? [];
      if (kind !== undefined && data !== undefined) {
        const lost = `${src.slice(0, 40)}…`;
        return copied.copy(inlinePicture(kind, data), () => ({ lost }));
      }
      const found = treePicture(src, file, tree, byName);
      return copied.copy(found && { file: found.name, name: found.name, bytes: found.bytes }, () => onWeb.picture(src));
    },
  };
  return { resolve, pictures: () => copied.all() };
}

function inlinePicture(kind: string, data: string) {
  const bytes = Buffer.from(data, 'base64');
  const name = `${sha256(bytes).slice(0, 8)}.${kind}`;
  return { file: `the picture ${name} inside the page`, name, bytes: async () => bytes };
}
