import { posix } from 'node:path';
import { decodeAddress } from '../../../language/addresses/decode-address.ts';
import { type Resolve, resolveAlone } from '../../reading/body/resolve.ts';
import type { PictureFile } from '../../reading/draft/draft.ts';
import type { JsonObject } from '../../reading/json/json-object.ts';
import { CopiedPictures } from '../../reading/pictures/copied-pictures.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { OldAddresses } from './old-addresses.ts';

/** The other files of the blog, which links and pictures of a post refer to. */
export interface PostContext {
  readonly tree: SourceTree;
  readonly addresses: OldAddresses;
  /** Pictures by their names without folder and extension. */
  readonly pictureStems: ReadonlyMap<string, SourceFile>;
  readonly siteUrl: string | undefined;
  /** See `TemplateValues.site`. */
  readonly site: JsonObject;
}

/** Resolves the links and pictures of a post, and collects the pictures that are copied. */
export function postResolve(
  file: string,
  article: string,
  context: PostContext,
): { readonly resolve: Resolve; readonly pictures: () => readonly PictureFile[] } {
  const copied = new CopiedPictures(article, context.tree.faults);
  const external = resolveAlone(context.siteUrl);
  const resolve: Resolve = {
    link: (href) => {
      const path = pathInSite(href, context.siteUrl);
      const post = path === undefined || path === '' ? undefined : context.addresses.find(path);
      if (post === undefined) return external.link(href);
      if (post === article) return { lost: href };
      return { href: `${posix.relative(posix.dirname(article), post)}.md` };
    },
    picture: (src) => {
      const found = findPicture(src, file, context);
      const isAddress = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src.trim());
      return copied.copy(found && { file: found.name, name: found.name, bytes: found.bytes }, () =>
        isAddress ? external.picture(src) : { lost: src },
      );
    },
  };
  return { resolve, pictures: () => copied.all() };
}

// The path of a URL within the old site; undefined for other sites.
function pathInSite(href: string, siteUrl: string | undefined): string | undefined {
  const plain = href.trim();
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(plain)) return plain.replace(/[?#].*$/s, '');
  if (siteUrl === undefined || !URL.canParse(plain) || new URL(plain).host !== new URL(siteUrl).host) return undefined;
  return new URL(plain).pathname;
}

const rootFolders = [
  '',
  'static',
  'public',
  'assets',
  'src',
  'source',
  'content',
  'src/assets',
  'static/images',
  'assets/images',
  'images',
  'img',
];

// The picture that a path in a post means. It is never outside the tree.
function findPicture(src: string, file: string, { tree, pictureStems }: PostContext): SourceFile | undefined {
  const plain = decodeAddress(src.trim()).replace(/[?#].*$/s, '');
  if (plain === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(plain)) return undefined;
  const root = file.split('/')[0] ?? '';
  const near = plain.startsWith('/') ? [] : [posix.join(posix.dirname(file), plain)];
  const under = rootFolders.map((folder) => posix.join(root, folder, posix.join('/', plain)));
  for (const path of [...near, ...under]) {
    const found = tree.files.get(path);
    if (found) return found;
  }
  return plain.includes('.') ? undefined : pictureStems.get(posix.basename(plain).toLowerCase());
}
