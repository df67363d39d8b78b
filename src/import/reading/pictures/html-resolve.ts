import { sha256 } from '../../../language/sha256.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { type Resolve, resolveAlone } from '../body/resolve.ts';
import type { PictureFile } from '../draft/draft.ts';
import { pictureFault, pictureName } from './picture-file.ts';
import { treePicture } from './tree-pictures.ts';

const inline = /^data:image\/(jpeg|jpg|png|gif|webp|avif);base64,([a-z0-9+/=\s]+)$/i;

/** Resolves the addresses in a saved page. Pictures beside it or inside it are imported; links lead to the web. */
export function htmlResolve(
  file: string,
  article: string,
  tree: SourceTree,
  base: string | undefined,
): { readonly resolve: Resolve; readonly pictures: () => readonly PictureFile[] } {
  const imported = new Map<string, PictureFile>();
  const onWeb = resolveAlone(base);
  const importPicture = (
    name: string | undefined,
    bytes: () => Promise<Uint8Array>,
  ): { readonly src: string } | undefined => {
    if (name === undefined) return undefined;
    imported.set(name, { name, bytes });
    return { src: name };
  };
  const resolve: Resolve = {
    link: onWeb.link,
    picture: (src) => {
      const data = inline.exec(src);
      if (data) {
        const bytes = Buffer.from(data[2] ?? '', 'base64');
        const isPicture = bytes.length > 0 && pictureFault(bytes, data[1] ?? '') === undefined;
        const named = isPicture
          ? importPicture(pictureName(article, `${sha256(bytes).slice(0, 8)}.${data[1]}`), async () => bytes)
          : undefined;
        return named ?? { lost: 'a damaged picture inside the page' };
      }
      const found = treePicture(src, file, tree, false);
      return (found && importPicture(pictureName(article, found.name), found.bytes)) ?? onWeb.picture(src);
    },
  };
  return { resolve, pictures: () => [...imported.values()] };
}
