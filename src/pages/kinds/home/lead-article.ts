import {
  type ArticleRow,
  articleAt,
  newestArticles,
  newestWithPicture,
} from '../../../catalog/queries/article-queries.ts';
import type { PagesContext } from '../../parts/pages-context.ts';

/** The first article of the home page: the one that the settings name, or the newest, or the newest that has a picture. */
export function leadArticle({ catalog, site }: PagesContext): ArticleRow | undefined {
  const newest = newestArticles(catalog, 1)[0];
  if (site.lead === 'newest') return newest;
  if (site.lead === undefined || site.lead === 'newest-with-picture') return newestWithPicture(catalog) ?? newest;
  const named = articleAt(catalog, site.lead.replace(/\.md$/, ''));
  return named?.listed ? named : newest;
}
