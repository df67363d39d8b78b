import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LargeMap } from '../../reading/draft/import-context.ts';
import { detached } from '../../reading/words/detached.ts';

/** Of so many pairs a map is kept in memory, where it is found ten times sooner; a larger one in the database. */
export const mostInMemory = 50_000;

/** The maps that an import asks for. */
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
        // A piece of a page would keep all of it in memory.
        pairs.set(detached(key), detached(value));
        if (pairs.size <= mostInMemory) return;
        for (const [one, other] of pairs) store(one, other);
        pairs = undefined;
      },
    };
  }
}
