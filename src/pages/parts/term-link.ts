import type { TermRow } from '../../catalog/queries/term-queries.ts';
import { languageName } from '../../language/names/language-name.ts';
import { type FacetName, facets } from '../../settings/facets.ts';
import { termFile, type Url, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';

/** A link to a term of a facet. `name` is in the page's language if the vocabulary has it. */
export interface TermLink {
  readonly facet: FacetName;
  readonly name: string;
  /** Language of `name` if it differs from the page's. */
  readonly lang?: string;
  readonly url: Url;
}

export interface CountedTerm extends TermLink {
  readonly count: number;
}

/** A link to a term, with its name in the page's language if the vocabulary has it. */
export function termLink({ names }: PagesContext, term: Omit<TermRow, 'id' | 'count'>, lang: string): TermLink {
  const url = urlOf(termFile(term.facet, term.slug, 'index'));
  if (facets[term.facet].namedByUnicode) return { facet: term.facet, name: languageName(term.name, lang), url };
  const label = names.nameIn(term.facet, term.key, lang);
  if (!label) return { facet: term.facet, name: term.name, url };
  return { facet: term.facet, name: label.name, ...(label.lang === lang ? {} : { lang: label.lang }), url };
}

export function countedTerm(context: PagesContext, term: TermRow, lang: string): CountedTerm {
  return { ...termLink(context, term, lang), count: term.count };
}
