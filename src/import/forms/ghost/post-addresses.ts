import type { LargeMap } from '../../reading/draft/import-context.ts';
import type { OldAddress } from '../../reading/records/record-resolve.ts';

/** Finds the posts of a blog by their addresses, which end with the slug: `/the-ferry/`, `/2020/05/the-ferry/`. */
export function postAddresses(
  posts: LargeMap,
  site: string | undefined,
): { readonly set: (slug: string, article: string) => void; readonly find: OldAddress } {
  const host = URL.parse(site ?? '')?.host;
  return {
    set: (slug, article) => {
      posts.set(slug.toLowerCase(), article);
    },
    find: (href) => {
      const path = /^\/(?!\/)/.test(href)
        ? href
        : URL.parse(href)?.host === host
          ? URL.parse(href)?.pathname
          : undefined;
      // Tags, authors and files have addresses of the same form.
      if (path === undefined || /^\/(?:tag|author|content|assets|page)\//.test(path)) return undefined;
      const slug = path
        .replace(/[?#].*$/s, '')
        .split('/')
        .findLast((part) => part !== '');
      return slug === undefined ? undefined : posts.get(slug.toLowerCase());
    },
  };
}
