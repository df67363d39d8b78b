import { DatabaseSync } from 'node:sqlite';

// What of it is in memory, in KiB: enough for the pages that articles of one week need.
const cache = 8192;

/**
 * A database for the length of an import. It has no name: SQLite keeps it in memory while it is small, then in a temporary
 * file that is gone when the process is, however that ends. So nothing of it is ever synced, logged or rolled back.
 */
export function openDatabase(schema: string): DatabaseSync {
  const database = new DatabaseSync('');
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = FILE;
    PRAGMA cache_size = -${cache};
    BEGIN;
    ${schema}
  `);
  return database;
}
