import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articleHref } from '../../articles/body/link-kind.ts';
import { type RenderedBody, renderBody } from '../../articles/body/render-body.ts';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import { readBody } from '../../articles/read-body.ts';
import { type DataRow, dataRow, dataSources } from '../../catalog/queries/data-queries.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { articleFile, urlOf } from '../../pages/parts/addresses.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { toPicture } from '../../pages/parts/picture.ts';
import { toBodyFile } from '../../pages/parts/to-body-file.ts';
import { articleRecord } from './article-record.ts';
import { type DataItem, type EarlierPeriod, openEarlier, type PeriodLine } from './earlier-lines.ts';
import { type DataFile, openLines } from './line-file.ts';
import { ninjsItem } from './ninjs-item.ts';

/** The data files of a period: one of all its articles and, if the settings ask for it, one per article. */
export interface PeriodData {
  readonly file: DataFile | undefined;
  readonly items: readonly DataItem[];
  /** How each line came about, for the next time. */
  readonly lines: readonly PeriodLine[];
}

/** Writes the articles of a year, month or day as data, oldest first, holding one at a time; lines that would not change come from the earlier file. */
export function writePeriod(
  context: PagesContext,
  { articles, staging }: { readonly articles: string; readonly staging: string },
  period: string,
  before: EarlierPeriod | null,
): PeriodData {
  const { jsonLines } = context.site.data;
  const file = `data/articles/${period}.jsonl`;
  const written = jsonLines ? openLines(join(staging, file), file) : undefined;
  const earlier = openEarlier(before);
  const items: DataItem[] = [];
  const lines: PeriodLine[] = [];
  try {
    for (const { id, path, source } of dataSources(context.catalog, period)) {
      const reused = earlier.of(path, source);
      const { text, item } = reused
        ? { text: reused.read(), item: reused.item }
        : newLine(context, articles, staging, id);
      written?.add(text);
      if (item) items.push(item);
      lines.push({ path, source, bytes: text.length, ...(item ? { item } : {}) });
    }
    return { file: written?.end(), items, lines };
  } catch (error) {
    written?.end();
    throw error;
  } finally {
    earlier.close();
  }
}

function newLine(context: PagesContext, articles: string, staging: string, id: number) {
  const row = dataRow(context.catalog, id);
  if (!row) throw new Error(`The catalogue has lost article ${id} while its data was written`);
  const body = row.article.withdrawn ? undefined : bodyOf(context, articles, row);
  const record = articleRecord(context, row, body);
  if (!context.site.data.ninjs) return { text: lineOf(record), item: undefined };
  const name = `ninjs/${row.article.address}.json`;
  const item = Buffer.from(`${JSON.stringify(ninjsItem(record, row, body))}\n`);
  const file = `data/${name}`;
  mkdirSync(dirname(join(staging, file)), { recursive: true });
  writeFileSync(join(staging, file), item);
  return { text: lineOf({ ...record, ninjs: urlOf(name) }), item: { file, sha256: sha256(item) } };
}

function lineOf(record: object): Buffer {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function bodyOf({ site }: PagesContext, articles: string, row: DataRow): RenderedBody {
  const { article, attachments, bodyHash, path, pictures } = row;
  const file = join(articles, path);
  const source = readBody(file);
  if (source?.bodyHash !== bodyHash) throw new FileChangedError(file);
  const page = site.url + urlOf(articleFile(article.address));
  return renderBody(source.body, {
    lang: article.lang,
    gallery: article.images,
    root: site.url,
    linkOf: (href) => new URL(articleHref(href), page).href,
    fileOf: (src) => toBodyFile(attachments, src),
    pictureOf: (src) => {
      const info = pictures.find((picture) => picture.src === src)?.info;
      return site.data.ninjs && info ? toPicture({ alt: '' }, info, 'body') : undefined;
    },
  });
}
