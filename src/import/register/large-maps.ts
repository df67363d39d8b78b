import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LargeMap } from '../form.ts';

/** The maps that forms ask for, in a database. */
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
    return {
      get: (key) => this.#get.get(map, key)?.value as string | undefined,
      set: (key, value) => {
        this.#set.run(map, key, value);
      },
    };
  }
}
