import { join } from 'node:path';
import { renderBody } from '../../../articles/body/render-body.ts';
import { FileChangedError } from '../../../articles/files/file-changed-error.ts';
import type { Article } from '../../../articles/model/article.ts';
import { readBody } from '../../../articles/read-body.ts';
import type { Catalog } from '../../../catalog/database/catalog.ts';
import { copiesOf } from '../../../catalog/queries/copy-queries.ts';
import { attachmentTexts, type SearchRow, searchHashes, searchRows } from '../../../catalog/queries/search-queries.ts';
import { storyAddress, storyHashes } from '../../../catalog/queries/story-queries.ts';
import { versionsOf } from '../../../catalog/queries/version-queries.ts';
import { articleTerms } from '../../../catalog/terms/article-terms.ts';
import { sha256 } from '../../../language/hashing/sha256.ts';
import { articleFile, urlOf } from '../../../pages/parts/addresses.ts';
import type { PagesContext } from '../../../pages/parts/pages-context.ts';
import { planVariants } from '../../../pictures/plan-variants.ts';
import { byColumn, columnFacets, keyColumnFacets, nameFacets } from '../../../settings/facet-lists.ts';
import { type FacetName, facetRoles } from '../../../settings/facets.ts';
import type { ResultCopy } from '../../format/shard-table.ts';
import type { EarlierShard } from './earlier-shard.ts';
import type { IndexShard } from './plan-shards.ts';
import { byOldest, type SearchRecord } from './search-record.ts';

/** Hex digits of the key of a story. */
const storyDigits = 10;
/** Hex digits of the hash of a record. */
const hashDigits = 16;

/** Texts that change whenever the records of a shard change, by the numbers of their articles in the catalogue. */
export function recordSources(catalog: Catalog, { from, to }: IndexShard): ReadonlyMap<number, string> {
  const stories = storyHashes(catalog, from, to);
  return new Map([...searchHashes(catalog, from, to)].map(([id, hash]) => [id, `${hash}\n${stories.get(id) ?? ''}`]));
}

/**
 * The records of a shard's articles, oldest first. Takes those that have not changed from an earlier version of the shard. Each text
 * of the others is read from its file only when it is needed.
 */
export function* archiveRecords(
  context: PagesContext,
  articles: string,
  shard: IndexShard,
  earlier?: EarlierShard,
): Generator<SearchRecord> {
  const { from, to } = shard;
  const sources = recordSources(context.catalog, shard);
  const rows = searchRows(context.catalog, from, to)
    .map((row) => ({
      row,
      url: urlOf(articleFile(row.article.address)),
      day: row.article.date.day,
      iso: row.article.date.iso,
    }))
    .toSorted(byOldest);
  for (const { row, url } of rows) {
    const hash = sha256(sources.get(row.id) ?? '').slice(0, hashDigits);
    yield earlier?.record(hash) ?? { ...searchRecord(context, articles, row, url), hash };
  }
}

function searchRecord(
  context: PagesContext,
  articles: string,
  row: SearchRow,
  url: string,
): Omit<SearchRecord, 'hash'> {
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
  const files = attachmentTexts(context.catalog, row.id);
  const linked = files.filter(({ isOfScan }) => !isOfScan).map(({ text }) => text);
  return {
    url,
    title: article.title,
    ...(article.summary === undefined ? {} : { summary: article.summary }),
    ...(article.agency === undefined ? {} : { agency: article.agency }),
    text: [bodyText, ...linked].join('\n'),
    ...thumbnailOf(row),
    ...scanFields(article, files),
    lang: article.lang,
    day: article.date.day,
    iso: article.date.iso,
    ...byColumn(keyColumnFacets, named),
    ...byColumn(nameFacets, (facet) => named(facet).map(({ name }) => name)),
    ...storyFields(context, row.id),
  };
}

function thumbnailOf({ article, pictures }: SearchRow): Pick<SearchRecord, 'thumbnail'> {
  const shown = pictures.find(({ src }) => src === article.image?.src);
  const [smallest] = shown ? planVariants(shown.info) : [];
  return smallest ? { thumbnail: smallest.url } : {};
}

function scanFields(
  { scans = [] }: SearchRow['article'],
  files: ReturnType<typeof attachmentTexts>,
): Pick<SearchRecord, 'scans'> {
  const texts = scans.map(({ page, text: src }) => ({
    ...(page === undefined ? {} : { page }),
    text: files.find((file) => file.isOfScan && file.src === src)?.text ?? '',
  }));
  return texts.some(({ text }) => text !== '') ? { scans: texts } : {};
}

function storyFields(context: PagesContext, id: number): Pick<SearchRecord, 'versions' | 'copies' | 'story'> {
  const { catalog } = context;
  const story = storyAddress(catalog, id);
  if (story === undefined) return {};
  const versions = versionsOf(catalog, id).filter((version) => version.listed && version.id !== id);
  const copies = copiesOf(catalog, id).filter((copy) => copy.id !== id);
  return {
    ...(versions.length === 0
      ? {}
      : { versions: versions.map(({ address, lang, title }) => ({ url: urlOf(articleFile(address)), lang, title })) }),
    ...(copies.length === 0 ? {} : { copies: copies.map(({ article }) => resultCopy(context, article)) }),
    story: sha256(story).slice(0, storyDigits),
  };
}

function resultCopy({ names, site }: PagesContext, article: Article): ResultCopy {
  const [publication] = articleTerms(article, [facetRoles.publication], names);
  const name =
    publication && (names.nameIn(publication.facet, publication.key, site.language)?.name ?? publication.name);
  return {
    url: urlOf(articleFile(article.address)),
    title: article.title,
    lang: article.lang,
    day: article.date.day,
    ...(name === undefined ? {} : { publication: name }),
  };
}
