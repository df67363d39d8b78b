import { aboutPage } from './kinds/about/about-page.ts';
import { anniversariesPage } from './kinds/anniversaries/anniversaries-page.ts';
import { anniversaryPage } from './kinds/anniversaries/anniversary-page.ts';
import { articlePage } from './kinds/article/article-page.ts';
import { comparePage } from './kinds/compare/compare-page.ts';
import { dayPage } from './kinds/dates/day-page.ts';
import { monthPage } from './kinds/dates/month-page.ts';
import { yearPage } from './kinds/dates/year-page.ts';
import { yearsPage } from './kinds/dates/years-page.ts';
import { facetLettersPage } from './kinds/facet/facet-letters-page.ts';
import { facetPage } from './kinds/facet/facet-page.ts';
import { archiveFeed } from './kinds/feeds/feed.ts';
import { feedArchive } from './kinds/feeds/feed-archive.ts';
import { termFeed } from './kinds/feeds/term-feed.ts';
import { homePage } from './kinds/home/home-page.ts';
import { myListPage } from './kinds/my-list/my-list-page.ts';
import { notFoundPage } from './kinds/not-found/not-found-page.ts';
import { offlinePage } from './kinds/offline/offline-page.ts';
import { oldAddressPart } from './kinds/old-addresses/old-address-part.ts';
import { oldAddressesPage } from './kinds/old-addresses/old-addresses-page.ts';
import { oldPage } from './kinds/old-page/old-page.ts';
import { overTimePage } from './kinds/over-time/over-time-page.ts';
import { ownPage } from './kinds/own/own-page-record.ts';
import { randomPage } from './kinds/random/random-page.ts';
import { randomYear } from './kinds/random/random-year.ts';
import { searchPage } from './kinds/search/search-page.ts';
import { settingsFile } from './kinds/settings-files/settings-file.ts';
import { sitemapIndex } from './kinds/sitemaps/sitemap-index.ts';
import { sitemapPage } from './kinds/sitemaps/sitemap-page.ts';
import { termPage } from './kinds/term/term-page.ts';

/** The kinds of pages that people read, in the order in which the sitemaps list them. */
const htmlKinds = [
  homePage,
  yearsPage,
  searchPage,
  aboutPage,
  comparePage,
  overTimePage,
  myListPage,
  anniversariesPage,
  anniversaryPage,
  facetPage,
  facetLettersPage,
  termPage,
  articlePage,
  dayPage,
  monthPage,
  yearPage,
  randomPage,
  offlinePage,
  oldAddressesPage,
  notFoundPage,
  ownPage,
] as const;

/** Every kind of page. A new kind gets its line here or above. */
export const pageKinds = [
  ...htmlKinds,
  randomYear,
  oldAddressPart,
  oldPage,
  archiveFeed('atom', 'feed.xml'),
  archiveFeed('json-feed', 'feed.json'),
  feedArchive,
  termFeed,
  sitemapPage(htmlKinds),
  sitemapIndex(htmlKinds),
  settingsFile('robots', 'robots.txt'),
  settingsFile('opensearch', 'opensearch.xml'),
  settingsFile('webmanifest', 'site.webmanifest'),
] as const;

/** Everything that a page shows. A page depends on its record, the templates and the settings only. */
export type PageRecord = NonNullable<ReturnType<(typeof pageKinds)[number]['record']>>;
