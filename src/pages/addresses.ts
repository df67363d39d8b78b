import type { Address } from '../articles/model/article.ts';
import { type FacetName, facets } from '../settings/facets.ts';
import type { Navigation, Url } from './record.ts';

/** The percent-encoded form of a file's path; `2023/07/किम.html` => `2023/07/%E0%A4%95…`. */
export function urlOf(file: string): Url {
  if (/^[\w./-]*$/.test(file)) return file as Url;
  return file.split('/').map(encodeURIComponent).join('/') as Url;
}

/** `../` as often as it takes from a file to the site's root. */
export function rootOf(file: string): string {
  return '../'.repeat(file.split('/').length - 1);
}

export function articleFile(address: Address): string {
  return `${address}.html`;
}

/** The page of a day, month or year: `2023-07` => `2023/07/index.html`. */
export function dateFile(date: string): string {
  return `${date.replaceAll('-', '/')}/index.html`;
}

/** A page of a day's list; the last one, which holds the newest, is the index. */
export function dayListFile(day: string, page: number | 'index'): string {
  return page === 'index' ? dateFile(day) : `${day.replaceAll('-', '/')}/page-${page}.html`;
}

export function facetFile(facet: FacetName): string {
  return `${facets[facet].folder}/index.html`;
}

/** A page of a term's list: `tags/uttar-koriya/1.html` is its oldest and never changes again. */
export function termFile(facet: FacetName, slug: string, page: number | 'index'): string {
  return `${facets[facet].folder}/${slug}/${page}.html`;
}

export function termFeedFile(facet: FacetName, slug: string): string {
  return `${facets[facet].folder}/${slug}/feed.xml`;
}

/** The page of a day of the year, which any year's day names: `2000-07-27` => `on-this-day/07-27.html`. */
export function anniversaryFile(day: string): string {
  return `on-this-day/${day.slice(5)}.html`;
}

/** The script with the addresses of a year's articles. */
export function randomFile(year: string): string {
  return `random/${year}.js`;
}

export const fixedFiles = {
  home: 'index.html',
  years: 'years.html',
  compare: 'compare.html',
  random: 'random.html',
  anniversaries: 'on-this-day/index.html',
  search: 'search.html',
  about: 'about.html',
  offline: 'offline.html',
  'not-found': '404.html',
  atom: 'feed.xml',
  'json-feed': 'feed.json',
  'sitemap-index': 'sitemap.xml',
  robots: 'robots.txt',
  opensearch: 'opensearch.xml',
  webmanifest: 'site.webmanifest',
} as const;

/** The fixed addresses, as every page's furniture names them. */
export function navigation(shown: readonly FacetName[]): Navigation {
  return {
    home: urlOf(fixedFiles.home),
    years: urlOf(fixedFiles.years),
    anniversaries: urlOf(fixedFiles.anniversaries),
    compare: urlOf(fixedFiles.compare),
    random: urlOf(fixedFiles.random),
    search: urlOf(fixedFiles.search),
    about: urlOf(fixedFiles.about),
    offline: urlOf(fixedFiles.offline),
    atom: urlOf(fixedFiles.atom),
    jsonFeed: urlOf(fixedFiles['json-feed']),
    opensearch: urlOf(fixedFiles.opensearch),
    webmanifest: urlOf(fixedFiles.webmanifest),
    sitemap: urlOf(fixedFiles['sitemap-index']),
    facets: Object.fromEntries(shown.map((facet) => [facet, urlOf(facetFile(facet))])),
  };
}
