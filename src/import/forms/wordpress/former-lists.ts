import { decodeAddress } from '../../../language/addresses/decode-address.ts';
import type { FormerLists } from '../../reading/records/former-lists.ts';
import { postSections } from './post-sections.ts';
import type { Post } from './read-post.ts';

/** What the lists of a post need besides the post. */
interface ListNames {
  /** The address of the blog. */
  readonly site: string;
  /** The slug of a category's parent. */
  readonly parentOf: (slug: string) => string | undefined;
  /** The name of the account that wrote the post. */
  readonly author: string | undefined;
}

/** Where the lists of a post stood, and the feed. Undefined if the addresses of the blog are numbers: `/?cat=3`. */
export function formerListsOf(post: Post, { site, parentOf, author }: ListNames): FormerLists | undefined {
  const link = post.link === undefined ? undefined : URL.parse(post.link);
  if (link?.search !== '') return undefined;
  const base = site.replace(/(?<!\/)\/+$/, '');
  const { section, tags } = postSections(post);
  const ofTerms = post.terms.flatMap(({ domain, name, slug }): FormerLists['lists'] => {
    const written = decodeAddress(slug);
    if (name === '') return [];
    if (domain === 'post_tag') return [[['tag', written], `tags/${name}`]];
    if (domain !== 'category' || (name !== section && !tags.includes(name))) return [];
    const to = name === section ? `sections/${name}` : `tags/${name}`;
    const parents = withParents(slug, parentOf).map((each) => decodeAddress(each));
    return [[['category', written], to], ...(parents.length > 1 ? [[['category', ...parents], to] as const] : [])];
  });
  const ofAuthor =
    author === undefined ? [] : [[['author', accountSlug(post.creator ?? '')], `authors/${author}`] as const];
  return {
    site: link.pathname.startsWith(`${URL.parse(base)?.pathname ?? ''}/index.php/`.replace('//', '/'))
      ? `${base}/index.php`
      : base,
    lists: [...ofTerms, ...ofAuthor],
    feeds: ['feed/', 'feed/rss2/', 'feed/atom/'],
  };
}

/** The slugs of a category and those above it, the highest first. A category that is its own parent ends them. */
function withParents(slug: string, parentOf: ListNames['parentOf']): readonly string[] {
  const slugs: string[] = [];
  for (let at: string | undefined = slug; at && !slugs.includes(at); at = parentOf(at)) slugs.unshift(at);
  return slugs;
}

/** The part of an address that WordPress makes of the name of an account: `M. Joshi` => `m-joshi`. */
function accountSlug(login: string): string {
  return login
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s._-]/gu, '')
    .replace(/[\s.-]+/g, '-')
    .replace(/^-|-$/g, '');
}
