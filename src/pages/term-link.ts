import type { TermRow } from '../catalog/queries/term-queries.ts';
import { languageName } from '../language/language-name.ts';
import { facets } from '../settings/facets.ts';
import { termFile, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import type { CountedTerm, TermLink } from './record.ts';

/** A link to a term, named in the page's language where the vocabulary knows how. */
export function termLink({ names }: PagesContext, term: Omit<TermRow, 'id' | 'count'>, lang: string): TermLink {
  const url = urlOf(termFile(term.facet, term.slug, 'index'));
  if (facets[term.facet].namedByUnicode) return { facet: term.facet, name: languageName(term.name, lang), url };
  const known = names.nameIn(term.facet, term.key, lang);
  if (!known) return { facet: term.facet, name: term.name, url };
  return { facet: term.facet, name: known.name, ...(known.lang === lang ? {} : { lang: known.lang }), url };
}

export function countedTerm(context: PagesContext, term: TermRow, lang: string): CountedTerm {
  return { ...termLink(context, term, lang), count: term.count };
}
