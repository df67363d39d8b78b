import { facetNames, facetRoles, facets } from '../settings/facets.ts';

/** The ids in the templates. Headings in an article's body must have other ids. */
export const layoutIds: ReadonlySet<string> = new Set([
  ...['main', 'menu', 'find', 'top', 'comfort', 'text-size', 'interface-language', 'list-language'],
  ...['contents', facetRoles.series, 'led', 'followed', 'history', 'copies', 'source', 'scans'],
  ...facetNames.filter((facet) => facets[facet].footer).map((facet) => facets[facet].column ?? ''),
  ...['letters', 'newest', 'on-this-day', 'go-to-date', 'years', 'topics', 'coverage', 'companions', 'course'],
]);
