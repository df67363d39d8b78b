import { posix } from 'node:path';
import { type Resolve, resolveAlone } from '../../reading/body/resolve.ts';
import type { Picture } from '../../reading/draft/draft.ts';
import { pictureName } from '../../reading/pictures/picture-file.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { OldAddresses } from './old-addresses.ts';

/** What the links and pictures of a post may lead to. */
export interface PostContext {
  readonly tree: SourceTree;
  readonly addresses: OldAddresses;
  /** Pictures by their name without folder and ending. */
  readonly pictureStems: ReadonlyMap<string, SourceFile>;
  readonly siteUrl: string | undefined;
}

/** Resolves what a post refers to, and gathers the pictures that come along. */
export function postResolve(
  file: string,
  article: string,
  around: PostContext,
): { readonly resolve: Resolve; readonly pictures: () => readonly Picture[] } {
  const taken = new Map<string, Picture>();
  const alone = resolveAlone(around.siteUrl);
  const resolve: Resolve = {
    link: (href) => {
      const path = ownPath(href, around.siteUrl);
      const post = path === undefined || path === '' ? undefined : around.addresses.find(path);
      if (post === undefined) return alone.link(href);
      if (post === article) return { lost: href };
      return { href: `${posix.relative(posix.dirname(article), post)}.md` };
    },
    picture: (src) => {
      const found = findPicture(src, file, around);
      const name = found && pictureName(article, found.name);
      if (!found || name === undefined)
        return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src.trim()) ? alone.picture(src) : { lost: src };
      taken.set(name, { name, bytes: found.bytes });
      return { src: name };
    },
  };
  return { resolve, pictures: () => [...taken.values()] };
}

// The part of an address within the old site; undefined for one that leads out of it.
function ownPath(href: string, siteUrl: string | undefined): string | undefined {
  const plain = href.trim();
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(plain)) return plain.replace(/[?#].*$/s, '');
  if (siteUrl === undefined || !URL.canParse(plain) || new URL(plain).host !== new URL(siteUrl).host) return undefined;
  return new URL(plain).pathname;
}

const tops = [
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

/** A picture of the tree that a path means, seen from a post; never one outside of the tree. */
function findPicture(src: string, file: string, { tree, pictureStems }: PostContext): SourceFile | undefined {
  const plain = safeDecode(src.trim()).replace(/[?#].*$/s, '');
  if (plain === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(plain)) return undefined;
  const root = file.split('/')[0] ?? '';
  const near = plain.startsWith('/') ? [] : [posix.join(posix.dirname(file), plain)];
  const under = tops.map((top) => posix.join(root, top, posix.join('/', plain)));
  for (const path of [...near, ...under]) {
    const found = tree.files.get(path);
    if (found) return found;
  }
  return plain.includes('.') ? undefined : pictureStems.get(posix.basename(plain).toLowerCase());
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
