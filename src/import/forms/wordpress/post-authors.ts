import type { Blog } from './blog.ts';
import type { Post } from './read-post.ts';

/**
 * The names of the authors of a post. Co-Authors Plus and PublishPress Authors keep several authors as terms, Bylines and other
 * plugins as terms or fields; without them it is the account that wrote the post.
 */
export function postAuthors({ terms, meta, creator }: Post, blog: Blog): readonly string[] {
  const named = terms
    .filter(({ domain, name }) => (domain === 'author' || domain === 'byline') && name !== '')
    .map(({ name, slug }) => blog.author(name, slug.replace(/^cap-/, '')) ?? name);
  if (named.length > 0) return named;
  const written = ['ppma_authors_name', 'sfly_guest_author_names', 'guest-author', 'guest_author']
    .map((key) => meta.get(key)?.trim() ?? '')
    .find((names) => names !== '');
  if (written !== undefined) return written.split(/,\s+|(?<!\s)\s+(?:and|&)\s+/).map((name) => name.trim());
  return creator === undefined ? [] : [blog.author(creator) ?? creator];
}
