import type { Address } from '../../articles/model/article.ts';
import type { Brand } from '../../language/brand.ts';
import { numberSign } from '../../language/initial-letters.ts';
import { type FacetName, facets } from '../../settings/facets.ts';

/** Percent-encoded address of a page or file from the site's root, without a leading slash: `2023/07/27/index.html`. */
export type Url = Brand<'Url'>;

/** The percent-encoded form of a file's path; `2023/07/किम.html` => `2023/07/%E0%A4%95…`. */
export function urlOf(file: string): Url {
  if (/^[\w./-]*$/.test(file)) return file as Url;
  return file.split('/').map(encodeURIComponent).join('/') as Url;
}

/** The relative path from a file to the site's root: `2023/07/index.html` => `../../`. */
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

/** A page of a day's list. The last page, which has the newest articles, is the index. */
export function dayListFile(day: string, page: number | 'index'): string {
  return page === 'index' ? dateFile(day) : `${day.replaceAll('-', '/')}/page-${page}.html`;
}

/** The place of a year or decade on the page of all years. */
export function placeOfYear(period: string): Url {
  return `${urlOf(fixedFiles.years)}#y${period}` as Url;
}

export function facetFile(facet: FacetName): string {
  return `${facets[facet].folder}/index.html`;
}

/** The page of an index with the names that begin with some letters: `tags/letter-ra.html`, `tags/letter-0-9.html`. */
export function lettersFile(facet: FacetName, letters: string): string {
  const name = letters.replace(numberSign, '0-9-').replace(/-$/, '').toLowerCase().normalize('NFC');
  return `${facets[facet].folder}/letter-${name}.html`;
}

/** A page of a term's list: `index`, or a period of the calendar: `tags/uttar-koriya/2017.html`. */
export function termFile(facet: FacetName, slug: string, page: string): string {
  return `${facets[facet].folder}/${slug}/${page}.html`;
}

export function termFeedFile(facet: FacetName, slug: string): string {
  return `${facets[facet].folder}/${slug}/feed.xml`;
}

/** A document of older articles of the archive's feed. Hosts know the type of a feed by the name of its file. */
export function archiveFeedFile(part: string): string {
  return `data/feeds/${part}/feed.xml`;
}

/** The page of a day of the year; the year is ignored: `2000-07-27` => `on-this-day/07-27.html`. */
export function anniversaryFile(day: string): string {
  return `on-this-day/${day.slice(5)}.html`;
}

/** The files of the single pages that other pages link to. */
export const fixedFiles = {
  home: 'index.html',
  years: 'years.html',
  compare: 'compare.html',
  overTime: 'over-time.html',
  myList: 'list.html',
  anniversaries: 'on-this-day/index.html',
  search: 'search.html',
} as const;
