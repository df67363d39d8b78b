import { urlOf } from '../../parts/addresses.ts';
import type { PageBase } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import { type SitemapEntry, sitemapFile, sitemapParts } from './sitemap-parts.ts';

export interface SitemapIndexPage extends PageBase {
  readonly kind: 'sitemap-index';
  readonly sitemaps: readonly SitemapEntry[];
}

const file = 'sitemap.xml';

/** The list of the sitemaps. */
export function sitemapIndex(kinds: readonly PageKind[]): PageKind<SitemapIndexPage> {
  return singlePage({
    name: 'sitemap-index',
    file,
    affected: true,
    record: (context) => ({
      kind: 'sitemap-index',
      file,
      url: urlOf(file),
      lang: context.site.language,
      sitemaps: sitemapParts(context, kinds).map((part) => ({ url: context.site.url + urlOf(sitemapFile(part)) })),
    }),
  });
}
