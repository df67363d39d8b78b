import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { consumeCleanClose, recordCleanClose } from './clean-close.ts';
import { type Rows, rowsOf } from './rows.ts';
import { schema, schemaVersion } from './schema.ts';

/** The archive's index: one SQLite file. Everything in it can be made again from the articles. */
export interface Catalog extends Rows {
  readonly file: string;
  /** Commits what `work` writes; rolls back where it throws. */
  readonly transaction: <Result>(work: () => Result) => Result;
  readonly close: () => void;
  /** Whether cached queries return their earlier results. */
  readonly cachesResults?: boolean;
}

/** Opens the catalogue for the only process that writes. Makes a new one where the file is missing, damaged or of another version. */
export function openCatalog(file: string): Catalog {
  mkdirSync(dirname(file), { recursive: true });
  const isSound = consumeCleanClose(file);
  const catalog = tryOpen(file, isSound) ?? createCatalog(file);
  return {
    ...catalog,
    close: () => {
      catalog.close();
      recordCleanClose(file);
    },
  };
}

export function openCatalogReadOnly(file: string): Catalog {
  return catalogOf(file, new DatabaseSync(file, { readOnly: true }));
}

/** The same catalogue with an empty cache of results. Use it only while nobody writes. */
export function cachingCatalog(catalog: Catalog): Catalog {
  return { ...catalog, cachesResults: true };
}

function createCatalog(file: string): Catalog {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const database = new DatabaseSync(file);
  tune(database);
  database.exec(`BEGIN; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
  return catalogOf(file, database);
}

function tryOpen(file: string, isSound: boolean): Catalog | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    tune(database);
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    const sound = isSound || database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
    if (version === schemaVersion && sound) return catalogOf(file, database);
  } catch (error) {
    // Not a database, or a broken one: it holds nothing that the articles don't.
    if (!(error instanceof Error && 'errcode' in error)) throw error;
  }
  database?.close();
  return undefined;
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
    transaction: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}
