import { quoteValue } from '../../articles/messages/quote-value.ts';
import { closestMatch } from '../../language/closest-match.ts';
import { termKey } from '../../language/term-key.ts';
import { facetRoles, facets } from '../../settings/facets.ts';
import type { Problem } from '../../settings/files/problem.ts';
import type { Newspaper } from '../../settings/publications.ts';
import type { Catalog } from '../database/catalog.ts';
import { number, text } from '../database/columns.ts';
import { termsOfFacet } from './term-queries.ts';

/**
 * Warnings about newspapers that articles name and `_data/publications.json` lacks, each with its first file and the nearest name.
 * None if the archive has no such file. `root` is the articles' folder.
 */
export function publicationWarnings(
  catalog: Catalog,
  root: string,
  publications: readonly Newspaper[],
): readonly Problem[] {
  if (publications.length === 0) return [];
  const facet = facetRoles.publication;
  const candidates = publications.flatMap((entry) => [...Object.values(entry.names), ...entry.aliases]);
  const known = new Set<string>(candidates.map(termKey));
  const unknown = termsOfFacet(catalog, facet).filter(({ key }) => !known.has(key));
  return unknown.map(({ id, name, count }) => {
    const first = `SELECT min(a.path), count(*) FROM article_terms at JOIN articles a ON a.id = at.article WHERE at.term = ?`;
    const [path = ''] = catalog.rows([text, number], first, id)[0] ?? [];
    const near = closestMatch(name, candidates);
    return {
      file: `${root}/${path}`,
      field: facets[facet].field,
      message: `names a newspaper that _data/publications.json does not have: ${quoteValue(name)} (articles: ${count})`,
      remedy: near === undefined ? 'add it there' : `did you mean ${quoteValue(near)}? If not, add it there`,
    };
  });
}
