import { termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import { collatorFor } from '../../../language/collator.ts';
import { keyFacets } from '../../../settings/facet-lists.ts';
import { type FacetName, facetNames, facets } from '../../../settings/facets.ts';
import { fixedFiles, type Url, urlOf } from '../../parts/addresses.ts';
import { type ArchiveFigures, archiveFigures, newestYears } from '../../parts/archive-figures.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type OldAddressLookUp, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type TermLink, termLink } from '../../parts/term-link.ts';
import { ownPageFile } from '../own/own-page-record.ts';

export interface SearchFormPage extends HtmlPage, OldAddressLookUp {
  readonly kind: 'search';
  readonly figures: ArchiveFigures;
  /** Newest first. */
  readonly years: readonly string[];
  /** The facets whose terms the form lists. */
  readonly choices: readonly { readonly facet: FacetName; readonly terms: readonly KeyedTerm[] }[];
  /** The owner's pages, which the search finds too. */
  readonly pages: readonly SearchedText[];
  /** These facets. */
  readonly listed: readonly FacetName[];
  /** The facets whose terms are counted in results. */
  readonly counted: readonly FacetName[];
}

/** A page of the owner. Its text is rendered separately. */
interface SearchedText {
  readonly url: Url;
  readonly title: string;
  readonly lang?: string;
  /** Markdown. */
  readonly markdown: string;
  readonly text: string;
}

interface KeyedTerm extends TermLink {
  readonly key: string;
}

/** The search form. */
export const searchPage: PageKind<SearchFormPage> = singlePage({
  name: 'search',
  file: fixedFiles.search,
  affected: true,
  inSitemap: true,
  record(context) {
    const html = htmlPage(context, { kind: 'search', file: fixedFiles.search });
    const choices = searchChoices(context, html.lang);
    return {
      ...html,
      figures: archiveFigures(context),
      years: newestYears(context),
      choices,
      listed: choices.map(({ facet }) => facet),
      counted: facetNames.filter((facet) => isCounted(context, facet, choices)),
      pages: searchedPages(context, html.lang),
      ...oldAddressLookUp(context),
    };
  },
});

/** Names are counted if there are any, and choices if there are several. */
function isCounted({ catalog, site }: PagesContext, facet: FacetName, choices: SearchFormPage['choices']): boolean {
  if (!site.facets.includes(facet)) return false;
  const choice = choices.find((each) => each.facet === facet);
  if (facets[facet].search === 'key') return (choice?.terms.length ?? 0) > 1;
  return termsOfFacet(catalog, facet).length > 0;
}

/** The facets with a list of their terms. A list is left out if all articles have the same term. */
function searchChoices(context: PagesContext, lang: string): SearchFormPage['choices'] {
  return keyFacets
    .map((facet) => ({ facet, terms: termChoices(context, facet, lang) }))
    .filter(({ facet, terms }) => terms.length > (facets[facet].required ? 1 : 0));
}

function termChoices(context: PagesContext, facet: FacetName, lang: string): readonly KeyedTerm[] {
  const compare = collatorFor(lang);
  return termsOfFacet(context.catalog, facet)
    .map((term) => ({ ...termLink(context, term, lang), key: term.key }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}

function searchedPages({ ownPages }: PagesContext, shown: string): readonly SearchedText[] {
  return ownPages.map(({ name, title, lang, summary = '', body }) => ({
    url: urlOf(ownPageFile(name)),
    title,
    ...(lang === shown ? {} : { lang }),
    markdown: `${summary}\n\n${body}`,
    text: '',
  }));
}
