import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { ArticleRow } from '../queries/article-queries.ts';
import type { DateCount } from '../queries/date-queries.ts';
import { consumeCleanClose, recordCleanClose } from './clean-close.ts';
import { schema, schemaVersion } from './schema.ts';

/** The archive as known: one SQLite file. Everything in it can be made again from the articles. */
export interface Catalog {
  readonly file: string;
  /** A prepared statement, kept for the next call. */
  readonly sql: (text: string) => StatementSync;
  /** All of the work or none of it. */
  readonly transaction: <Result>(work: () => Result) => Result;
  readonly close: () => void;
  /** Articles that were asked for, by id: the pages of a batch show the same ones again and again. Only where nothing is written. */
  readonly known?: Map<number, ArticleRow>;
  /** What was counted over the whole archive, which many pages of a batch tell; under the same care. */
  readonly counted?: Map<string, readonly DateCount[]>;
}

/** Opens the catalogue for the one process that writes; makes it anew where it is missing, damaged or of another shape. */
export function openCatalog(file: string): Catalog {
  mkdirSync(dirname(file), { recursive: true });
  const known = consumeCleanClose(file);
  const catalog = tryOpen(file, known) ?? createCatalog(file);
  return {
    ...catalog,
    close: () => {
      catalog.close();
      recordCleanClose(file);
    },
  };
}

/** Opens the catalogue for a process that only asks. */
export function openCatalogReadOnly(file: string): Catalog {
  return { ...catalogOf(file, new DatabaseSync(file, { readOnly: true })), known: new Map(), counted: new Map() };
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
  // What replaces a row takes the old one away: whoever waits for rows to go is told.
  database.exec('PRAGMA recursive_triggers = ON');
}

function catalogOf(file: string, database: DatabaseSync): Catalog {
  const statements = new Map<string, StatementSync>();
  return {
    file,
    sql: (text) => {
      const known = statements.get(text);
      if (known) return known;
      const statement = database.prepare(text);
      statements.set(text, statement);
      return statement;
    },
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
