import type { Timestamp } from '../../articles/model/article.ts';
import type { ArticleRow } from '../../catalog/queries/article-queries.ts';
import { direction } from '../../language/direction.ts';
import type { TermKey } from '../../language/term-key.ts';
import { facetRoles } from '../../settings/facets.ts';
import { articleFile, dateFile, type Url, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import { heroPicture, type Picture } from './picture.ts';
import { type TermLink, termLink } from './term-link.ts';

/** An article as a list shows it. */
export interface Teaser {
  readonly url: Url;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly date: Timestamp;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly place?: string;
  readonly section?: TermLink;
  /** Present on lists that show pictures (home, day). */
  readonly picture?: Picture;
  readonly withdrawn: boolean;
}

/** The articles of one day within a list, newest day first. */
export interface DayGroup {
  /** `2023-07-27`. */
  readonly day: string;
  readonly url: Url;
  readonly teasers: readonly Teaser[];
}

/** The teaser of an article for a list in a language. */
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

/** Groups articles by day, the newest day first. Within a day the newest article comes first. */
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
