import { type ArticleRow, articlesOfTerm, newestArticles } from '../catalog/queries/article-queries.ts';
import { termOf, termsOfArticle } from '../catalog/queries/term-queries.ts';
import { type FacetName, facetRoles } from '../settings/facets.ts';
import { articleFile, fixedFiles, termFeedFile, termFile, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import type { FeedEntry, FeedPage } from './record.ts';
import { termLink } from './term-link.ts';

const archiveEntries = 50;
const termEntries = 20;

/** The feed of the archive's newest articles. */
export function archiveFeed(context: PagesContext, kind: FeedPage['kind']): FeedPage {
  const { site } = context;
  const rows = newestArticles(context.catalog, archiveEntries);
  return feed(context, kind, fixedFiles[kind], site.url, site.title[site.language] ?? site.publisher, rows);
}

/** The feed of a term's newest articles. */
export function termFeed(context: PagesContext, facet: FacetName, key: string): FeedPage | undefined {
  const { catalog, site } = context;
  const term = termOf(catalog, facet, key);
  if (!term || !site.facets.includes(facet)) return undefined;
  const rows = articlesOfTerm(catalog, term.id, Math.max(0, term.count - termEntries), termEntries).toReversed();
  const home = site.url + urlOf(termFile(facet, term.slug, 'index'));
  const title = `${termLink(context, term, site.language).name} · ${site.title[site.language] ?? site.publisher}`;
  return feed(context, 'atom', termFeedFile(facet, term.slug), home, title, rows);
}

function feed(
  context: PagesContext,
  kind: FeedPage['kind'],
  file: string,
  home: string,
  title: string,
  rows: readonly ArticleRow[],
): FeedPage {
  const entries = rows.map((row) => feedEntry(context, row));
  return {
    kind,
    file,
    url: urlOf(file),
    lang: context.site.language,
    self: context.site.url + urlOf(file),
    home,
    title,
    // A feed of nothing has a date all the same, and never that of the build.
    updated: entries.reduce(
      (latest, { updated }) => (Date.parse(updated) > Date.parse(latest) ? updated : latest),
      '1970-01-01T00:00:00Z',
    ),
    entries,
  };
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
  };
}
