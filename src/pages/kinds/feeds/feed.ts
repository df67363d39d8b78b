import type { ArticleRow } from '../../../catalog/queries/article-queries.ts';
import { newestArticles } from '../../../catalog/queries/article-queries.ts';
import { termsOfArticle } from '../../../catalog/queries/term-queries.ts';
import { facetRoles } from '../../../settings/facets.ts';
import { archiveFeedFile, articleFile, urlOf } from '../../parts/addresses.ts';
import type { PageBase } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { termLink } from '../../parts/term-link.ts';
import { feedChain } from './feed-chain.ts';

/** A feed of the newest articles of the archive or of a term. */
export interface FeedPage<Kind extends string = string> extends PageBase {
  readonly kind: Kind;
  /** Absolute addresses, because feeds demand them. */
  readonly self: string;
  readonly home: string;
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
  /** The feed of the newest articles, if this is a document of older ones. */
  readonly current?: string;
  /** The document of the articles before. */
  readonly previousArchive?: string;
  /** The document of the articles after. The newest document has none. */
  readonly nextArchive?: string;
}

interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string;
  readonly updated: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly rights?: string;
}

interface FeedParts<Kind extends string> {
  readonly kind: Kind;
  readonly file: string;
  /** Absolute address of the page that lists the same articles. */
  readonly home: string;
  readonly title: string;
  /** Newest first. */
  readonly rows: readonly ArticleRow[];
}

export function feed<Kind extends string>(context: PagesContext, parts: FeedParts<Kind>): FeedPage<Kind> {
  const { kind, file, home, title, rows } = parts;
  const entries = rows.map((row) => feedEntry(context, row));
  return {
    kind,
    file,
    url: urlOf(file),
    lang: context.site.language,
    self: context.site.url + urlOf(file),
    home,
    title,
    // A feed without entries needs a date too. It is never the date of the build.
    updated: entries.reduce(
      (latest, { updated }) => (Date.parse(updated) > Date.parse(latest) ? updated : latest),
      '1970-01-01T00:00:00Z',
    ),
    entries,
  };
}

const archiveEntries = 50;

/** The kind of a feed of the archive's newest articles. */
export function archiveFeed<Kind extends string>(kind: Kind, file: string): PageKind<FeedPage<Kind>> {
  return singlePage({
    name: kind,
    file,
    affected: true,
    record(context) {
      const { catalog, site } = context;
      const [newest, before] = feedChain(catalog, site.pageSize).toReversed();
      const rows = newestArticles(catalog, Math.max(archiveEntries, newest?.limit ?? 0));
      const page = feed(context, { kind, file, home: site.url, title: archiveTitle(context), rows });
      // JSON Feed has no such link.
      if (!before || kind !== 'atom') return page;
      return { ...page, previousArchive: site.url + urlOf(archiveFeedFile(before.name)) };
    },
  });
}

/** The archive's name in its own language. */
export function archiveTitle({ site }: PagesContext): string {
  return site.title[site.language] ?? site.publisher;
}

function feedEntry(context: PagesContext, { id, article }: ArticleRow): FeedEntry {
  const tags = termsOfArticle(context.catalog, id).filter(({ facet }) => facet === facetRoles.topic);
  return {
    url: context.site.url + urlOf(articleFile(article.address)),
    title: article.title,
    lang: article.lang,
    published: article.date.iso,
    updated: (article.updated ?? article.date).iso,
    ...(article.summary === undefined ? {} : { summary: article.summary }),
    authors: article.authors,
    categories: tags.map((term) => termLink(context, term, article.lang).name),
    ...(article.rights === undefined ? {} : { rights: article.rights }),
  };
}
