import type { Post } from './read-post.ts';

/** The names of the categories and tags of a post: the first category is its section, the others are tags. */
export function postSections({ terms }: Pick<Post, 'terms'>): {
  readonly section?: string | undefined;
  readonly tags: readonly string[];
} {
  const of = (domain: string): readonly string[] =>
    terms.filter((term) => term.domain === domain && term.name !== '').map(({ name }) => name);
  const [section, ...others] = of('category').filter((name) => !/^(?:uncategori[sz]ed|अवर्गीकृत|blog)$/i.test(name));
  return { section, tags: [...others, ...of('post_tag')] };
}
