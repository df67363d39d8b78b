import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { deleteMetadata, readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { clearTermLines } from '../../catalog/queries/data-queries.ts';
import { yearVersions } from '../../catalog/store/month-versions.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { dataAbout, writeDataPackage } from '../data/data-package.ts';
import type { EarlierYear, YearLine } from '../data/earlier-lines.ts';
import type { DataFile } from '../data/line-file.ts';
import { termTable } from '../data/term-table.ts';
import type { YearData } from '../data/write-year.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { type WorkerSetup, workerTasks } from '../workers/worker-tasks.ts';

/** Owners of the data's files: `data 2023` for a year, `data terms` for the term table, `data` for the package's own. */
const owner = 'data';
const termsOwner = `${owner} terms`;
const termsFile = 'data/terms.csv';

interface DataTask {
  /** Hash of all that the data is made from but the articles. */
  readonly epoch: string;
  /** Whether a file, by its owner's name, is this machine's to make. */
  readonly mine: (owner: string) => boolean;
  /** Whether all are, so that the package can be described. */
  readonly isWhole: boolean;
  /** The site folder, whose files of earlier builds spare work. */
  readonly out: string;
}

/** What an owner's files were made from, and those of them that the package lists. */
interface Made {
  readonly hash: string;
  readonly files: readonly DataFile[];
}

/**
 * Makes the archive's data of `mine` that has changed: the years whose articles have, the terms where any have. Lets go of what
 * the settings no longer ask for. Returns how many years were made.
 */
export async function buildData(
  context: PagesContext,
  pool: WorkerPool,
  setup: WorkerSetup,
  { epoch, mine, isWhole, out }: DataTask,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const { catalog, site } = context;
  const planned = planOf(context, epoch).filter(({ name }) => mine(name));
  const owners = assetOwners(catalog, owner);
  const isMade = (name: string, hash: string) => owners.has(name) && known(catalog, name)?.hash === hash;
  const years = planned.filter(({ year, name, hash }) => year !== undefined && !isMade(name, hash));
  const tasks = years.map((planned) => ({ ...planned, before: earlierYear(catalog, planned, out) }));
  let done = 0;
  await writeYears(pool, setup, tasks, ({ file, items, lines }, { name, hash, epoch }) => {
    const files = file ? [file] : [];
    settle(catalog, name, { hash, files }, [...files, ...items], { epoch, lines });
    done += 1;
    onProgress(done, years.length);
  });
  const terms = planned.find(({ name, hash }) => name === termsOwner && !isMade(name, hash));
  if (terms) {
    const file = catalog.transaction(() => writeTerms(context, terms.epoch, setup.staging));
    settle(catalog, termsOwner, { hash: terms.hash, files: [file] }, [file]);
  }
  const wanted = new Set(planned.map(({ name }) => name));
  const stale = [...owners].filter((name) => name !== owner && !wanted.has(name));
  for (const name of stale) settle(catalog, name, undefined, []);
  const changed = years.length > 0 || stale.length > 0 || terms !== undefined || !owners.has(owner);
  if (isWhole && planned.length > 0 && changed) {
    const files = writeDataPackage(dataAbout(site), madeData(catalog), setup.staging);
    const assets = [...files].map(([file, hash]) => ({ file, sha256: hash }));
    catalog.transaction(() => saveAssets(catalog, owner, assets));
  } else if (planned.length === 0 && owners.has(owner)) settle(catalog, owner, undefined, []);
  return years.length;
}

/** The data files there are, which the package lists. */
export function madeData(catalog: Catalog): readonly DataFile[] {
  return [...assetOwners(catalog, owner)].flatMap((name) => known(catalog, name)?.files ?? []);
}

interface Planned {
  readonly name: string;
  /** Of all but the articles. */
  readonly epoch: string;
  /** What it is made from. */
  readonly hash: string;
  readonly year?: string;
}

function planOf({ catalog, site }: PagesContext, epoch: string): readonly Planned[] {
  const { jsonLines, ninjs } = site.data;
  if (!jsonLines && !ninjs) return [];
  const years = [...yearVersions(catalog)].map(([year, version]) => {
    return { name: `${owner} ${year}`, year, epoch, hash: sha256(epoch + version) };
  });
  const all = years.map(({ year, hash }) => `${year} ${hash}`).join('\n');
  return [...years, { name: termsOwner, epoch, hash: sha256(epoch + all) }];
}

/** What is kept of the lines of a year's file: they hold for as long as the epoch does. */
interface KeptLines {
  readonly epoch: string;
  readonly lines: readonly YearLine[];
}

function earlierYear(catalog: Catalog, { name, epoch }: Planned, out: string): EarlierYear | null {
  const [file] = known(catalog, name)?.files ?? [];
  const fact = readMetadata(catalog, linesFact(name));
  const kept: KeptLines | undefined = fact === undefined ? undefined : JSON.parse(fact);
  if (!file || kept?.epoch !== epoch) return null;
  return { file: join(out, file.file), sha256: file.sha256, lines: kept.lines };
}

function linesFact(name: string): string {
  return `lines of ${name}`;
}

function known(catalog: Catalog, name: string): Made | undefined {
  const fact = readMetadata(catalog, name);
  return fact === undefined ? undefined : JSON.parse(fact);
}

function settle(
  catalog: Catalog,
  name: string,
  made: Made | undefined,
  files: readonly { readonly file: string; readonly sha256: string }[],
  lines?: KeptLines,
): void {
  catalog.transaction(() => {
    saveAssets(catalog, name, files);
    if (lines) writeMetadata(catalog, linesFact(name), JSON.stringify(lines));
    else deleteMetadata(catalog, linesFact(name));
    if (made) writeMetadata(catalog, name, JSON.stringify(made));
    else deleteMetadata(catalog, name);
  });
}

interface YearTask extends Planned {
  readonly before: EarlierYear | null;
}

/** One year is written in this process, several in the workers. */
async function writeYears(
  pool: WorkerPool,
  setup: WorkerSetup,
  years: readonly YearTask[],
  onResult: (data: YearData, planned: YearTask) => void,
): Promise<void> {
  if (years.length === 1) {
    for (const planned of years)
      onResult(await workerTasks.writeYear(setup, planned.year ?? '', planned.before), planned);
    return;
  }
  await pool.run('writeYear', years, {
    parameters: ({ year, before }) => [setup, year ?? '', before],
    describe: ({ year }) => `the data of ${year}`,
    onResult,
  });
}

function writeTerms(context: PagesContext, epoch: string, staging: string): DataFile {
  const { catalog } = context;
  if (readMetadata(catalog, 'term-lines-epoch') !== epoch) {
    clearTermLines(catalog);
    writeMetadata(catalog, 'term-lines-epoch', epoch);
  }
  const bytes = Buffer.from(termTable(context));
  mkdirSync(join(staging, 'data'), { recursive: true });
  writeFileSync(join(staging, termsFile), bytes);
  return { file: termsFile, bytes: bytes.length, sha256: sha256(bytes) };
}
