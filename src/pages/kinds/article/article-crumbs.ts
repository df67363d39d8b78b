import type { Article } from '../../../articles/model/article.ts';
import type { TermRow } from '../../../catalog/queries/term-queries.ts';
import { facetRoles } from '../../../settings/facets.ts';
import { dateFile, urlOf } from '../../parts/addresses.ts';
import { type Crumb, homeCrumb } from '../../parts/html-page.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { termLink } from '../../parts/term-link.ts';

/** The way from the home page to an article: its section and its day. */
export function articleCrumbs(
  context: PagesContext,
  terms: readonly TermRow[],
  { date, withdrawn }: Article,
  lang: string,
): readonly Crumb[] {
  const section = terms.find((term) => term.facet === facetRoles.section);
  const link = section ? termLink(context, section, lang) : undefined;
  return [
    homeCrumb,
    ...(link ? [{ url: link.url, name: link.name }] : []),
    ...(withdrawn ? [] : [{ url: urlOf(dateFile(date.day)), date: date.day }]),
  ];
}
