import type { PageBase } from './page-base.ts';
import type { Url } from './record-parts.ts';

/** An Atom or JSON feed of the newest articles of the archive or of a term. */
export interface FeedPage extends PageBase {
  readonly kind: 'atom' | 'json-feed';
  /** Absolute addresses, as feeds demand. */
  readonly self: string;
  readonly home: string;
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string;
  readonly updated: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export interface SitemapPage extends PageBase {
  readonly kind: 'sitemap';
  readonly entries: readonly { readonly url: string; readonly modified?: string }[];
}

export interface SitemapIndexPage extends PageBase {
  readonly kind: 'sitemap-index';
  readonly sitemaps: readonly { readonly url: string; readonly modified?: string }[];
}

/** A script that tells the addresses of a year's articles. */
export interface RandomYear extends PageBase {
  readonly kind: 'random-year';
  readonly year: string;
  readonly urls: readonly Url[];
}

/** Small machine-readable files made from the settings alone. */
export interface PlainFile extends PageBase {
  readonly kind: 'robots' | 'opensearch' | 'webmanifest';
}
