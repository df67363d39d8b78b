import type { FacetName } from '../settings/facets.ts';

/** A page of a list: a number from the oldest end, or the index with the newest. */
export type PageNumber = number | 'index';

/** Which page: what it is of, in one string that the catalogue stores. The last part may hold any character. */
export type PageKey =
  | {
      readonly kind:
        | 'home'
        | 'years'
        | 'anniversaries'
        | 'compare'
        | 'random'
        | 'search'
        | 'about'
        | 'offline'
        | 'not-found'
        | 'atom'
        | 'json-feed';
    }
  | { readonly kind: 'sitemap-index' | 'robots' | 'opensearch' | 'webmanifest' }
  | { readonly kind: 'article'; readonly address: string }
  | { readonly kind: 'day'; readonly day: string; readonly page: PageNumber }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'year' | 'random-year'; readonly year: string }
  | { readonly kind: 'anniversary'; readonly monthDay: string }
  | { readonly kind: 'facet'; readonly facet: FacetName }
  | { readonly kind: 'term'; readonly facet: FacetName; readonly page: PageNumber; readonly term: string }
  | { readonly kind: 'term-feed'; readonly facet: FacetName; readonly term: string }
  | { readonly kind: 'sitemap'; readonly part: string; readonly page: number };

// { kind: 'term', facet: 'tag', page: 3, term: 'रूस' } => 'term|tag|3|रूस'
export function formatKey(key: PageKey): string {
  return Object.values(key).join('|');
}

/** The inverse of `formatKey`. */
export function parseKey(text: string): PageKey {
  const [kind, ...parts] = text.split('|') as [PageKey['kind'], ...string[]];
  const rest = (from: number) => parts.slice(from).join('|');
  const part = (index: number) => parts[index] ?? '';
  switch (kind) {
    case 'article':
      return { kind, address: rest(0) };
    case 'day':
      return { kind, day: part(0), page: pageNumber(part(1)) };
    case 'month':
      return { kind, month: part(0) };
    case 'year':
    case 'random-year':
      return { kind, year: part(0) };
    case 'anniversary':
      return { kind, monthDay: part(0) };
    case 'facet':
      return { kind, facet: part(0) as FacetName };
    case 'term':
      return { kind, facet: part(0) as FacetName, page: pageNumber(part(1)), term: rest(2) };
    case 'term-feed':
      return { kind, facet: part(0) as FacetName, term: rest(1) };
    case 'sitemap':
      return { kind, part: part(0), page: Number(part(1)) };
    default:
      return { kind };
  }
}

function pageNumber(text: string): PageNumber {
  return text === 'index' ? 'index' : Number(text);
}
