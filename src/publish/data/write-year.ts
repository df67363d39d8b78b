import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articleHref } from '../../articles/link-kind.ts';
import { readBody } from '../../articles/read-body.ts';
import { type RenderedBody, renderBody } from '../../articles/render-body.ts';
import { type DataRow, dataRows } from '../../catalog/data-queries.ts';
import { sha256 } from '../../language/sha256.ts';
import { articleFile, urlOf } from '../../pages/addresses.ts';
import type { PagesContext } from '../../pages/pages-context.ts';
import { toPicture } from '../../pages/picture.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { ArticleChangedError } from '../../render/page-body.ts';
import { articleRecord } from './article-record.ts';
import { ninjsItem } from './ninjs-item.ts';

/** A file of the data. */
export interface DataFile {
  /** Path on the site. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is kept of a year: the file of all its articles, and one file an article where the settings ask for it. */
export interface YearData {
  readonly lines: DataFile | undefined;
  readonly items: readonly { readonly file: string; readonly sha256: string }[];
}

/** Writes a year's articles as data, oldest first, holding one at a time. */
export function writeYear(context: PagesContext, articles: string, staging: string, year: string): YearData {
  const { jsonLines, ninjs } = context.site.data;
  const lines = jsonLines ? lineFile(staging, `data/articles/${year}.jsonl`) : undefined;
  const items: { file: string; sha256: string }[] = [];
  for (const row of dataRows(context.catalog, year)) {
    const body = row.article.withdrawn ? undefined : bodyOf(context, articles, row);
    const record = articleRecord(context, row, body);
    const item = `ninjs/${row.article.address}.json`;
    lines?.add(ninjs ? { ...record, ninjs: urlOf(item) } : record);
    if (!ninjs) continue;
    const file = `data/${item}`;
    const text = `${JSON.stringify(ninjsItem(record, row, body))}\n`;
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    writeFileSync(join(staging, file), text);
    items.push({ file, sha256: sha256(text) });
  }
  return { lines: lines?.end(), items };
}

function bodyOf({ site }: PagesContext, articles: string, row: DataRow): RenderedBody {
  const { article, bodyHash, path, pictures } = row;
  const file = join(articles, path);
  const source = readBody(file);
  if (source?.bodyHash !== bodyHash) throw new ArticleChangedError(file);
  const page = site.url + urlOf(articleFile(article.address));
  return renderBody(source.body, {
    lang: article.lang,
    root: site.url,
    linkOf: (href) => new URL(articleHref(href), page).href,
    pictureOf: (src) => {
      const info = pictures.find((picture) => picture.src === src)?.info;
      return site.data.ninjs && info ? toPicture({ alt: '' }, info as PictureInfo, 'body') : undefined;
    },
  });
}

function lineFile(staging: string, file: string) {
  mkdirSync(dirname(join(staging, file)), { recursive: true });
  const open = openSync(join(staging, file), 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add: (record: object) => {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      hash.update(line);
      writeSync(open, line);
      bytes += line.length;
    },
    end: (): DataFile => {
      closeSync(open);
      return { file, bytes, sha256: hash.digest('hex') };
    },
  };
}
