import { join } from 'node:path';
import { renderBody } from '../../../articles/body/render-body.ts';
import { FileChangedError } from '../../../articles/files/file-changed-error.ts';
import { readBody } from '../../../articles/read-body.ts';
import { attachmentTexts, type SearchRow, searchRows } from '../../../catalog/queries/search-queries.ts';
import { versionsOf } from '../../../catalog/queries/version-queries.ts';
import { articleTerms } from '../../../catalog/terms/article-terms.ts';
import { sha256 } from '../../../language/sha256.ts';
import { articleFile, urlOf } from '../../../pages/parts/addresses.ts';
import type { PagesContext } from '../../../pages/parts/pages-context.ts';
import { byColumn, columnFacets, keyColumnFacets, nameFacets } from '../../../settings/facet-lists.ts';
import type { FacetName } from '../../../settings/facets.ts';
import type { IndexShard } from './plan-shards.ts';
import { byOldest, type SearchRecord } from './search-record.ts';

/** Hex digits of the key of an article with versions. */
const storyDigits = 10;

/** The records of a shard's articles, oldest first. Each text is read from its file only when it is needed. */
export function* archiveRecords(
  context: PagesContext,
  articles: string,
  { from, to }: IndexShard,
): Generator<SearchRecord> {
  const rows = searchRows(context.catalog, from, to)
    .map((row) => ({
      row,
      url: urlOf(articleFile(row.article.address)),
      day: row.article.date.day,
      iso: row.article.date.iso,
    }))
    .toSorted(byOldest);
  for (const { row, url } of rows) yield searchRecord(context, articles, row, url);
}

function searchRecord(context: PagesContext, articles: string, row: SearchRow, url: string): SearchRecord {
  const { article } = row;
  const file = join(articles, row.path);
  const source = readBody(file);
  if (source?.bodyHash !== row.bodyHash) throw new FileChangedError(file);
  const { text: bodyText } = renderBody(source.body, {
    lang: article.lang,
    gallery: article.images,
    pictureOf: () => undefined,
  });
  const terms = articleTerms(article, columnFacets, context.names);
  const named = (facet: FacetName) =>
    terms
      .filter((term) => term.facet === facet)
      .map(({ key, name }) => ({ key, name: context.names.nameIn(facet, key, context.site.language)?.name ?? name }));
  return {
    url,
    title: article.title,
    ...(article.summary === undefined ? {} : { summary: article.summary }),
    ...(article.agency === undefined ? {} : { agency: article.agency }),
    text: [bodyText, ...attachmentTexts(context.catalog, row.id)].join('\n'),
    lang: article.lang,
    day: article.date.day,
    iso: article.date.iso,
    ...byColumn(keyColumnFacets, named),
    ...byColumn(nameFacets, (facet) => named(facet).map(({ name }) => name)),
    ...versionFields(context, row.id),
    hash: row.fileHash,
  };
}

function versionFields({ catalog }: PagesContext, id: number): Pick<SearchRecord, 'versions' | 'story'> {
  const versions = versionsOf(catalog, id).filter(({ listed }) => listed);
  const [original] = versions;
  if (!original || versions.length < 2) return {};
  return {
    versions: versions
      .filter((version) => version.id !== id)
      .map(({ address, lang, title }) => ({ url: urlOf(articleFile(address)), lang, title })),
    story: sha256(original.address).slice(0, storyDigits),
  };
}
