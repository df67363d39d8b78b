import { fixedFiles, urlOf } from './addresses.ts';
import { anniversariesPage, anniversaryPage } from './anniversary-pages.ts';
import { articlePage } from './article-page.ts';
import { comparePage } from './compare-page.ts';
import { dayPage, monthPage, yearPage, yearsPage } from './date-pages.ts';
import { facetPage } from './facet-page.ts';
import { archiveFeed, termFeed } from './feed-page.ts';
import { homePage } from './home-page.ts';
import type { PageKey } from './page-key.ts';
import type { PagesContext } from './pages-context.ts';
import { plainPage } from './plain-page.ts';
import { randomPage, randomYear } from './random-page.ts';
import type { PageRecord } from './record.ts';
import { sitemapIndexPage, sitemapPage } from './sitemap-page.ts';
import { termPage } from './term-page.ts';

/** The record of a page as the catalogue is now; undefined where there is no such page (any more). */
export function pageRecord(context: PagesContext, key: PageKey): PageRecord | undefined {
  switch (key.kind) {
    case 'home':
      return homePage(context);
    case 'article':
      return articlePage(context, key.address);
    case 'day':
      return dayPage(context, key.day, key.page);
    case 'month':
      return monthPage(context, key.month);
    case 'year':
      return yearPage(context, key.year);
    case 'years':
      return yearsPage(context);
    case 'anniversaries':
      return anniversariesPage(context);
    case 'anniversary':
      return anniversaryPage(context, key.monthDay);
    case 'compare':
      return comparePage(context);
    case 'random':
      return randomPage(context);
    case 'random-year':
      return randomYear(context, key.year);
    case 'facet':
      return facetPage(context, key.facet);
    case 'term':
      return termPage(context, key.facet, key.term, key.page);
    case 'term-feed':
      return termFeed(context, key.facet, key.term);
    case 'search':
    case 'about':
    case 'offline':
    case 'not-found':
      return plainPage(context, key.kind);
    case 'atom':
    case 'json-feed':
      return archiveFeed(context, key.kind);
    case 'sitemap':
      return sitemapPage(context, key.part, key.page);
    case 'sitemap-index':
      return sitemapIndexPage(context);
    case 'robots':
    case 'opensearch':
    case 'webmanifest': {
      const file = fixedFiles[key.kind];
      return { kind: key.kind, file, url: urlOf(file), lang: context.site.language };
    }
  }
}
