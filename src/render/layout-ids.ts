import { facetNames, facetRoles, facets } from '../settings/facets.ts';

/** Ids that the templates give to parts of a page: a heading of an article's body has to take another. */
export const layoutIds: ReadonlySet<string> = new Set([
  ...['main', 'menu', 'find', 'top', 'comfort', 'text-size', 'furniture'],
  ...['contents', facetRoles.series, 'led', 'followed', 'history', 'source'],
  ...facetNames.filter((facet) => facets[facet].footer).map((facet) => facets[facet].column ?? ''),
  ...['latest', 'years', 'topics', 'coverage', 'companions', 'course'],
]);
