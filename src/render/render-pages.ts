import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachingCatalog } from '../catalog/database/catalog.ts';
import type { RenderedPage } from '../catalog/store/page-store.ts';
import { sha256 } from '../language/hashing/sha256.ts';
import type { PageRecord } from '../pages/page-kinds.ts';
import { pageRecord } from '../pages/page-record.ts';
import type { Archive } from './archive.ts';
import { withText } from './page-body.ts';
import { renderBatch } from './render-batch.ts';

/** A page to check. `hash` is the hash of the record that it was last rendered from. */
export interface PageTask {
  readonly key: string;
  readonly hash?: string;
}

/** The keys of a batch of pages by result. */
export interface BatchOutcome {
  readonly rendered: readonly RenderedPage[];
  readonly unchanged: readonly string[];
  readonly gone: readonly string[];
  /** Number of the rendered pages that were found in the cache. */
  readonly fromCache: number;
}

/** Rendered pages of other builds, by the hashes of all their inputs. */
export interface PageCache {
  readonly read: (hash: string) => Buffer | undefined;
  readonly save: (hash: string, content: string) => void;
}

/** A page to write. `cached`: its bytes, if the cache has them; the record then lacks the text. */
interface DirtyPage {
  readonly key: string;
  readonly hash: string;
  readonly record: PageRecord;
  readonly cached?: Buffer;
}

/**
 * Makes the records of some pages, renders the pages whose records or epochs have changed, and writes them to a folder. `epochs`: by page
 * kind, a hash of all else that decides a page's bytes. A page that the cache has is not rendered.
 */
export async function renderPages(
  archive: Archive,
  epochs: Readonly<Record<string, string>>,
  tasks: readonly PageTask[],
  { folder, cache }: { readonly folder: string; readonly cache?: PageCache },
): Promise<BatchOutcome> {
  const context = { ...archive.context, catalog: cachingCatalog(archive.context.catalog) };
  const dirty: DirtyPage[] = [];
  const unchanged: string[] = [];
  const gone: string[] = [];
  for (const { key, hash: before } of tasks) {
    const record = pageRecord(context, key);
    if (!record) {
      gone.push(key);
      continue;
    }
    const hash = sha256(epochs[record.kind] + JSON.stringify(record));
    if (hash === before) {
      unchanged.push(key);
      continue;
    }
    const cached = cache?.read(hash);
    dirty.push({ key, hash, ...(cached ? { record, cached } : { record: withText({ ...archive, context }, record) }) });
  }
  const rendered = await renderAll(archive, dirty, folder, cache);
  return { rendered, unchanged, gone, fromCache: dirty.filter(({ cached }) => cached).length };
}

async function renderAll(
  archive: Archive,
  pages: readonly DirtyPage[],
  folder: string,
  cache: PageCache | undefined,
): Promise<readonly RenderedPage[]> {
  const records = pages.filter(({ cached }) => !cached).map(({ record }) => record);
  const files = records.length === 0 ? [] : await renderBatch(archive, records);
  const made = new Set<string>();
  const contents = new Map(files.map(({ file, content }) => [file, content]));
  return pages.map(({ key, hash, cached, record: { file } }) => {
    const content = cached ?? contents.get(file);
    if (content === undefined) throw new Error(`no template rendered ${file}`);
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, content);
    if (typeof content === 'string') cache?.save(hash, content);
    return { key, hash, file, sha256: sha256(content) };
  });
}
