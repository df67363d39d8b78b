import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { deleteMetadata, readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { dataPeriods } from '../../catalog/queries/data-periods.ts';
import { countOfArticles } from '../../catalog/queries/date-queries.ts';
import { versionOfPeriod } from '../../catalog/store/month-versions.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { dataAbout, writeDataPackage } from '../data/data-package.ts';
import type { EarlierPeriod, PeriodLine } from '../data/earlier-lines.ts';
import type { DataFile } from '../data/line-file.ts';
import { writeTerms } from '../data/term-table.ts';
import type { Build } from './build.ts';

/** Owners of the data's files: `data 2023` for a year (or month, or day), `data terms` for the term table, `data` for the package's own. */
const owner = 'data';
const termsOwner = `${owner} terms`;

/** A set of data files, by its owner's name. */
interface PlannedData {
  readonly name: string;
  /** Hash of all inputs except the articles. */
  readonly epoch: string;
  /** Hash of all inputs. */
  readonly hash: string;
  readonly period?: string;
}

/** The hash of an owner's inputs, and those of its files that the package lists. */
interface SavedData {
  readonly hash: string;
  readonly files: readonly DataFile[];
}

/** The lines of a period's file. They can be reused while the epoch stays the same. */
interface SavedLines {
  readonly epoch: string;
  readonly lines: readonly PeriodLine[];
}

/**
 * Writes this machine's data files whose articles have changed, and the package's own files if it has all of the data. Removes
 * files that the settings no longer ask for.
 */
export async function buildData(build: Build): Promise<void> {
  const { catalog, epochs, isMine, shard, setup, archive } = build;
  const { context } = archive;
  const planned = plannedData(context, epochs.data).filter(({ name }) => isMine(name));
  const owners = assetOwners(catalog, owner);
  const outdated = planned.filter(
    ({ name, hash }) => !owners.has(name) || readJsonMetadata<SavedData>(catalog, name)?.hash !== hash,
  );
  await writePeriods(
    build,
    outdated.filter(({ name }) => name !== termsOwner),
  );
  for (const { name, epoch, hash } of outdated) {
    if (name !== termsOwner) continue;
    const file = catalog.transaction(() => writeTerms(context, epoch, setup.staging));
    saveData(catalog, name, { hash, files: [file] }, [file]);
  }
  const names = new Set([owner, ...planned.map(({ name }) => name)]);
  const stale = [...owners].filter((name) => !names.has(name));
  for (const name of stale) saveData(catalog, name, undefined, []);
  if (shard === undefined && planned.length > 0 && (outdated.length + stale.length > 0 || !owners.has(owner))) {
    const files = writeDataPackage(dataAbout(context.site), madeData(catalog), setup.staging);
    const assets = [...files].map(([file, hash]) => ({ file, sha256: hash }));
    catalog.transaction(() => saveAssets(catalog, owner, assets));
  } else if (planned.length === 0 && owners.has(owner)) saveData(catalog, owner, undefined, []);
}

/** One period, or those of an archive with few articles, are written in this process, others in the workers. */
async function writePeriods({ catalog, options, pool, setup, progressOf }: Build, periods: readonly PlannedData[]) {
  let done = 0;
  await pool.run('writePeriod', periods, {
    inProcess: periods.length === 1 || countOfArticles(catalog) <= pool.fewArticles,
    parameters: (planned) => [setup, planned.period ?? '', earlierPeriod(catalog, planned, options.out)],
    describe: ({ period }) => `the data of ${period}`,
    onResult: ({ file, items, lines }, { name, hash, epoch }) => {
      const files = file ? [file] : [];
      saveData(catalog, name, { hash, files }, [...files, ...items], { epoch, lines });
      done += 1;
      progressOf('data')(done, periods.length);
    },
  });
}

/** The data files that the package lists. */
export function madeData(catalog: Catalog): readonly DataFile[] {
  return [...assetOwners(catalog, owner)].flatMap((name) => readJsonMetadata<SavedData>(catalog, name)?.files ?? []);
}

function plannedData({ catalog, site }: PagesContext, epoch: string): readonly PlannedData[] {
  const { jsonLines, ninjs } = site.data;
  if (!jsonLines && !ninjs) return [];
  const periods = dataPeriods(catalog, '').map((period) => {
    return { name: `${owner} ${period}`, period, epoch, hash: sha256(epoch + versionOfPeriod(catalog, period)) };
  });
  const all = periods.map(({ period, hash }) => `${period} ${hash}`).join('\n');
  return [...periods, { name: termsOwner, epoch, hash: sha256(epoch + all) }];
}

function earlierPeriod(catalog: Catalog, { name, epoch }: PlannedData, out: string): EarlierPeriod | null {
  const [file] = readJsonMetadata<SavedData>(catalog, name)?.files ?? [];
  const saved = readJsonMetadata<SavedLines>(catalog, linesFact(name));
  if (!file || saved?.epoch !== epoch) return null;
  return { file: join(out, file.file), sha256: file.sha256, lines: saved.lines };
}

function linesFact(name: string): string {
  return `lines of ${name}`;
}

function saveData(
  catalog: Catalog,
  name: string,
  data: SavedData | undefined,
  files: readonly { readonly file: string; readonly sha256: string }[],
  lines?: SavedLines,
): void {
  catalog.transaction(() => {
    saveAssets(catalog, name, files);
    if (lines) writeMetadata(catalog, linesFact(name), JSON.stringify(lines));
    else deleteMetadata(catalog, linesFact(name));
    if (data) writeMetadata(catalog, name, JSON.stringify(data));
    else deleteMetadata(catalog, name);
  });
}
