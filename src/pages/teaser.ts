import type { ArticleRow } from '../catalog/queries/article-queries.ts';
import { direction } from '../language/direction.ts';
import type { TermKey } from '../language/term-key.ts';
import { facetRoles } from '../settings/facets.ts';
import { articleFile, dateFile, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import { heroPicture } from './picture.ts';
import type { DayGroup, Teaser } from './record.ts';
import { termLink } from './term-link.ts';

/** An article as a list in a language shows it. */
export function teaser(
  context: PagesContext,
  row: ArticleRow,
  lang: string,
  options: { readonly picture?: boolean } = {},
): Teaser {
  const { article, section } = row;
  const picture = options.picture ? heroPicture(row, 'teaser') : undefined;
  return {
    url: urlOf(articleFile(article.address)),
    title: article.title,
    lang: article.lang,
    dir: direction(article.lang),
    date: article.date,
    ...(article.summary === undefined ? {} : { summary: article.summary }),
    authors: article.authors,
    ...(article.place === undefined ? {} : { place: article.place }),
    ...(section
      ? { section: termLink(context, { facet: facetRoles.section, ...section, key: section.key as TermKey }, lang) }
      : {}),
    ...(picture ? { picture } : {}),
    withdrawn: !row.listed,
  };
}

/** Articles by day, newest day first and the newest first within it. */
export function dayGroups(context: PagesContext, rows: readonly ArticleRow[], lang: string): readonly DayGroup[] {
  const days = new Map<string, Teaser[]>();
  for (const row of rows.toReversed()) {
    const day = row.article.date.day;
    const group = days.get(day) ?? [];
    if (group.length === 0) days.set(day, group);
    group.push(teaser(context, row, lang));
  }
  return [...days].map(([day, teasers]) => ({ day, url: urlOf(dateFile(day)), teasers }));
}
