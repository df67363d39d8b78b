import type { Draft } from '../../reading/draft/draft.ts';
import { type FormerLists, nameInPath } from '../../reading/records/former-lists.ts';

/** Where the lists of a post stood, as Jekyll and Hugo name them. Lists at `/tags/` have the same address here, or one of their own. */
export function postLists({ origin, section, tags = [] }: Draft): Pick<FormerLists, 'lists' | 'feeds'> {
  const isJekyll = /(?:^|\/)_posts\//.test(origin.file);
  const names = [
    ...(section === undefined ? [] : [[section, `sections/${section}`]]),
    ...tags.map((tag) => [tag, `tags/${tag}`]),
  ];
  const folders = isJekyll ? ['category', 'categories'] : ['categories'];
  const inCategories = names.flatMap(([name = '', to = '']) =>
    folders.map((folder) => [[folder, nameInPath(name)], to] as const),
  );
  const inTags = isJekyll ? tags.map((tag) => [['tag', nameInPath(tag)], `tags/${tag}`] as const) : [];
  return { lists: [...inCategories, ...inTags], feeds: isJekyll ? ['atom.xml', 'rss.xml'] : ['index.xml'] };
}
