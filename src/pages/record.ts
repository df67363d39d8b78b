import type {
  ArticlePage,
  DayPage,
  FacetPage,
  HomePage,
  MonthPage,
  PlainPage,
  TermPage,
  YearPage,
  YearsPage,
} from './html-pages.ts';
import type { FeedPage, PlainFile, RandomYear, SitemapIndexPage, SitemapPage } from './machine-pages.ts';

import type { AnniversariesPage, AnniversaryPage, ComparePage, RandomPage } from './time-pages.ts';

export type * from './html-pages.ts';
export type * from './machine-pages.ts';
export * from './page-base.ts';
export type * from './record-parts.ts';
export type * from './term-parts.ts';
export type * from './time-pages.ts';

/** Everything that a page shows. The page is a pure function of its record, the templates and the settings. */
export type PageRecord =
  | HomePage
  | ArticlePage
  | DayPage
  | MonthPage
  | YearPage
  | YearsPage
  | AnniversariesPage
  | AnniversaryPage
  | ComparePage
  | RandomPage
  | RandomYear
  | FacetPage
  | TermPage
  | PlainPage
  | FeedPage
  | SitemapPage
  | SitemapIndexPage
  | PlainFile;
