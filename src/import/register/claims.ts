import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Origin } from '../draft.ts';
import { originKey } from '../origin-key.ts';

/** The paths that were promised in this run, each to one origin. */
export class Claims {
  static readonly schema = `
    CREATE TABLE claim (origin TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE) WITHOUT ROWID;
  `;

  readonly #of: StatementSync;
  readonly #has: StatementSync;
  readonly #add: StatementSync;

  constructor(database: DatabaseSync) {
    this.#of = database.prepare('SELECT path FROM claim WHERE origin = ?');
    this.#has = database.prepare('SELECT 1 FROM claim WHERE path = ?');
    this.#add = database.prepare('INSERT INTO claim VALUES (?, ?)');
  }

  /** The path that an origin was promised. */
  of(origin: Origin): string | undefined {
    return this.#of.get(idOf(origin))?.path as string | undefined;
  }

  has(path: string): boolean {
    return this.#has.get(path) !== undefined;
  }

  /** Promises a path that no one has to an origin that has none. */
  add(origin: Origin, path: string): void {
    this.#add.run(idOf(origin), path);
  }
}

function idOf(origin: Origin): string {
  return `${origin.place} ${originKey(origin)}`;
}
