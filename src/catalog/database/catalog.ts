import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type CloseState, type Closing, consumeClose, recordClose } from './clean-close.ts';
import { type Rows, rowsOf } from './rows.ts';
import { schema, schemaVersion } from './schema.ts';
import { type Transactions, transactionsOf } from './transactions.ts';

/** The archive's index: one SQLite file. Everything in it can be made again from the articles. */
export interface Catalog extends Rows, Transactions {
  readonly file: string;
  readonly close: () => void;
  /** Whether cached queries return their earlier results. */
  readonly cachesResults?: boolean;
}

interface OpenOptions extends Closing {
  readonly checksumOnly?: boolean;
}

/**
 * Opens the catalogue for the only process that writes. Makes a new one if the file is missing, damaged or of another version. A
 * file has a checksum only if it was closed; `checksumOnly` makes a new one also if it has none.
 */
export function openCatalog(file: string, { checksumOnly = false, reopens = false }: OpenOptions = {}): Catalog {
  mkdirSync(dirname(file), { recursive: true });
  assertPlainFile(file);
  const state = consumeClose(file);
  const isTrusted = state === 'intact' || (state === 'unclosed' && !checksumOnly);
  const catalog = (isTrusted && tryOpen(file, state)) || createCatalog(file);
  return {
    ...catalog,
    close: () => {
      catalog.close();
      recordClose(file, { reopens });
    },
  };
}

export function openCatalogReadOnly(file: string): Catalog {
  return catalogOf(file, new DatabaseSync(file, { readOnly: true }));
}

/** The same catalogue with an empty cache of results. Use it only while there are no writes. */
export function cachingCatalog(catalog: Catalog): Catalog {
  return { ...catalog, cachesResults: true };
}

/** Removes a catalogue. The next build makes a new one. */
export function removeCatalog(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '.closed']) rmSync(file + suffix, { force: true });
}

/** Whether SQLite found a damaged database. Checks the message, because errors from a worker process lose their code. */
export function isDatabaseDamage(error: unknown): boolean {
  return error instanceof Error && /disk image is malformed|file is not a database/.test(error.message);
}

function createCatalog(file: string): Catalog {
  removeCatalog(file);
  const database = new DatabaseSync(file);
  try {
    tune(database);
    database.exec(`BEGIN; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
    return catalogOf(file, database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function tryOpen(file: string, state: CloseState): Catalog | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    tune(database);
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    const isSound = state === 'intact' || database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok';
    if (version === schemaVersion && isSound) return catalogOf(file, database);
    database.close();
    return undefined;
  } catch (error) {
    database?.close();
    if (isDamage(error)) return undefined;
    throw new Error(`${file} cannot be used: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

// SQLITE_ERROR (an unknown format), SQLITE_CORRUPT, SQLITE_NOTADB. A full disk or a lock is no reason to delete a catalogue.
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && [1, 11, 26].includes(Number(error.errcode) & 0xff);
}

// SQLite would write through a link, into a database that may not be ours.
function assertPlainFile(file: string): void {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return;
  throw new Error(`${file} is not a plain file. Move it away, or choose an empty folder with --cache.`);
}

function tune(database: DatabaseSync): void {
  // A killed process loses nothing under WAL; a power cut may lose the last commits, which the next build makes again.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
  // REPLACE then fires the delete triggers for the row that it replaces.
  database.exec('PRAGMA recursive_triggers = ON');
}

function catalogOf(file: string, database: DatabaseSync): Catalog {
  return {
    ...rowsOf(database),
    file,
    ...transactionsOf(database),
    close: () => database.close(),
  };
}
