import type { Url } from './record-parts.ts';

export const pageKinds = [
  'home',
  'article',
  'day',
  'month',
  'year',
  'years',
  'anniversaries',
  'anniversary',
  'compare',
  'random',
  'random-year',
  'facet',
  'term',
  'search',
  'about',
  'offline',
  'not-found',
  'atom',
  'json-feed',
  'sitemap',
  'sitemap-index',
  'robots',
  'opensearch',
  'webmanifest',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** What every HTML page has. Files and feeds have the first four only. */
export interface PageBase {
  readonly kind: PageKind;
  /** Path of the file from the site's root, as on disk. */
  readonly file: string;
  readonly url: Url;
  /** Language of the furniture. */
  readonly lang: string;
}
