import { urlOf } from '../../parts/addresses.ts';
import type { PageBase } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import { entriesOfSitemap, lists, type SitemapEntry, sitemapFile, sitemapParts } from './sitemap-parts.ts';

export interface SitemapPage extends PageBase {
  readonly kind: 'sitemap';
  readonly entries: readonly SitemapEntry[];
}

/** The sitemaps of each year's pages, and (part `lists`) of the pages that belong to no year. */
export function sitemapPage(kinds: readonly PageKind[]): PageKind<SitemapPage> {
  return pageKind({
    name: 'sitemap',
    key: ['part', 'page'],
    all: (context) => sitemapParts(context, kinds),
    *affected(context, changes) {
      const touched = new Set([lists, ...changedStates(changes).map(({ day }) => day.slice(0, 4))]);
      for (const part of touched) yield { part, page: 1 };
      for (const { part, page } of sitemapParts(context, kinds)) {
        if (!touched.has(part)) continue;
        yield { part, page };
        // Before the changes there may have been one page more.
        yield { part, page: page + 1 };
      }
    },
    record(context, { part, page }) {
      const entries = entriesOfSitemap(context, kinds, { part, page: Number(page) });
      if (entries.length === 0) return undefined;
      const file = sitemapFile({ part, page: Number(page) });
      return { kind: 'sitemap', file, url: urlOf(file), lang: context.site.language, entries };
    },
  });
}
