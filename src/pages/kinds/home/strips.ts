import { type ArticleRow, articlesOfTerm } from '../../../catalog/queries/article-queries.ts';
import { type TermRow, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import { byCodeUnit } from '../../../language/collator.ts';
import { facetRoles } from '../../../settings/facets.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';

/** A language or a section with its newest articles. */
export interface Strip {
  readonly term: CountedTerm;
  readonly teasers: readonly Teaser[];
}

const storiesShown = 4;
const languagesShown = 4;
/** Languages with this many stories above need no strip. */
const enoughAbove = 2;
const sectionsShown = 10;

/** The strips of the home page: the languages that few stories above have, then the largest sections. No story is shown twice. */
export function strips(context: PagesContext, lang: string, above: readonly ArticleRow[]): readonly Strip[] {
  const languages = largest(context, facetRoles.language);
  const missing = languages.filter(
    ({ name }) => above.filter(({ article }) => article.lang === name).length < Math.min(enoughAbove, above.length),
  );
  const shown = new Set(above.map(({ id }) => id));
  const terms = [
    ...(languages.length > 1 ? missing.slice(0, languagesShown) : []),
    ...largest(context, facetRoles.section).slice(0, sectionsShown),
  ];
  return terms
    .map((term) => {
      const rows = newestOfTerm(context, term, storiesShown + shown.size)
        .filter(({ id }) => !shown.has(id))
        .slice(0, storiesShown);
      for (const { id } of rows) shown.add(id);
      return {
        term: countedTerm(context, term, lang),
        teasers: rows.map((row) => teaser(context, row, lang, { picture: true })),
      };
    })
    .filter(({ teasers }) => teasers.length > 0);
}

function largest({ catalog, site }: PagesContext, facet: typeof facetRoles.section | typeof facetRoles.language) {
  if (!site.facets.includes(facet)) return [];
  return termsOfFacet(catalog, facet).toSorted((a, b) => b.count - a.count || byCodeUnit(a.key, b.key));
}

function newestOfTerm({ catalog }: PagesContext, { id, count }: TermRow, limit: number): readonly ArticleRow[] {
  return articlesOfTerm(catalog, id, Math.max(0, count - limit), limit).toReversed();
}
