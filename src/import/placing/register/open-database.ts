import { DatabaseSync } from 'node:sqlite';

// In KiB: enough for the pages of the articles of one week.
const cacheSize = 8192;

/**
 * A temporary database for one import. SQLite keeps a database without a name in memory while it is small, then in a file that
 * is deleted when the process ends. So nothing is synced, logged or rolled back.
 */
export function openDatabase(schema: string): DatabaseSync {
  const database = new DatabaseSync('');
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = FILE;
    PRAGMA cache_size = -${cacheSize};
    BEGIN;
    ${schema}
  `);
  return database;
}
