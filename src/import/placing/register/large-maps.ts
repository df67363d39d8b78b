import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LargeMap } from '../../reading/draft/import-context.ts';
import { detached } from '../../reading/words/cached.ts';

/** A map of more pairs is moved from memory, where it is ten times faster, to the database. */
export const mostInMemory = 50_000;

/** Maps that may outgrow memory. */
export class LargeMaps {
  static readonly schema = `
    CREATE TABLE pair (map INTEGER, key TEXT, value TEXT NOT NULL, PRIMARY KEY (map, key)) WITHOUT ROWID;
  `;

  readonly #get: StatementSync;
  readonly #set: StatementSync;
  #count = 0;

  constructor(database: DatabaseSync) {
    this.#get = database.prepare('SELECT value FROM pair WHERE map = ? AND key = ?');
    this.#set = database.prepare('INSERT INTO pair VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  }

  /** A new, empty map. */
  open(): LargeMap {
    this.#count += 1;
    const map = this.#count;
    let pairs: Map<string, string> | undefined = new Map();
    const store = (key: string, value: string) => this.#set.run(map, key, value);
    return {
      get: (key) => (pairs ? pairs.get(key) : (this.#get.get(map, key)?.value as string | undefined)),
      set: (key, value) => {
        if (!pairs) {
          store(key, value);
          return;
        }
        // A substring of a page would keep the whole page in memory.
        pairs.set(detached(key), detached(value));
        if (pairs.size <= mostInMemory) return;
        for (const [storedKey, storedValue] of pairs) store(storedKey, storedValue);
        pairs = undefined;
      },
    };
  }
}
