import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Origin, originKey } from '../../sources/origin.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';

/** The ledger's entries, and those that this run adds. */
export class Entries {
  static readonly schema = `
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, key TEXT, place TEXT, source TEXT, wanted TEXT, written TEXT,
      text TEXT, near TEXT, part TEXT AS (substr(key, instr(key || '#', '#')))
    );
    CREATE INDEX entry_text ON entry (text);
  `;

  readonly #database: DatabaseSync;
  readonly #add: StatementSync;
  readonly #at: StatementSync;
  readonly #same: StatementSync;
  readonly #pathOf: StatementSync;
  readonly #numberOf: StatementSync;
  #count = 0;
  #earlier: readonly StatementSync[] = [];

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#add = database.prepare(`
      INSERT INTO entry (number, path, key, place, source, wanted, written, text, near) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET key = excluded.key, place = excluded.place, source = excluded.source,
        wanted = excluded.wanted, written = excluded.written, text = excluded.text, near = excluded.near
    `);
    this.#at = database.prepare(
      'SELECT key, place, source, path, wanted, written, text, near FROM entry WHERE path = ?',
    );
    this.#same = database.prepare('SELECT path FROM entry WHERE text = ? AND path <> ? ORDER BY number LIMIT 1');
    this.#pathOf = database.prepare('SELECT path FROM entry WHERE number = ?');
    this.#numberOf = database.prepare('SELECT number FROM entry WHERE path = ?');
  }

  /** Adds an entry, or replaces the one of the same path. Returns the number of the path, which never changes. */
  add({ path, key, place, source, wanted, written, text, near }: LedgerEntry): number {
    const number = this.#count + 1;
    const result = this.#add.run(number, path, key, place, source, wanted, written, text, near ?? null);
    if (result.lastInsertRowid !== number) return Number(this.#numberOf.get(path)?.number);
    this.#count = number;
    return number;
  }

  at(path: string): LedgerEntry | undefined {
    const row = this.#at.get(path) as (Omit<LedgerEntry, 'near'> & { readonly near: string | null }) | undefined;
    if (row === undefined) return undefined;
    const { near, ...entry } = row;
    return near === null ? entry : { ...entry, near };
  }

  /** The path with a number. */
  pathOf(number: number): string | undefined {
    return this.#pathOf.get(number)?.path as string | undefined;
  }

  /** The path of the first entry with a text, other than `path`. */
  sameText(text: string, path: string): string | undefined {
    return this.#same.get(text, path)?.path as string | undefined;
  }

  /** Call it before the entries of earlier runs are added. They are indexed afterwards, which is faster. */
  beginLoad(): void {
    this.#database.exec('DROP INDEX entry_text');
  }

  /** Call it when all entries of earlier runs were added. Only those are found by `earlier`. */
  endLoad(): void {
    this.#database.exec('CREATE INDEX entry_text ON entry (text)');
    if (this.#count === 0) return;
    this.#database.exec(`
      CREATE INDEX entry_place ON entry (key, place);
      CREATE INDEX entry_source ON entry (source, part);
      CREATE INDEX entry_wanted ON entry (key, wanted);
    `);
    this.#earlier = ['key = ? AND place = ?', 'source = ? AND part = ?', 'key = ? AND wanted = ?'].map((where) =>
      this.#database.prepare(`SELECT path FROM entry WHERE ${where} ORDER BY number LIMIT 1`),
    );
  }

  /** Whether a path has an entry, if there were earlier runs. */
  isEarlier(path: string): boolean {
    return this.#earlier.length > 0 && this.#numberOf.get(path) !== undefined;
  }

  /**
   * The path that an article had in an earlier run. Its source is found by its path, or if it was moved by its bytes, or on
   * another machine by its name and the article's preferred path.
   */
  earlier(origin: Origin, preferredPath: string): string | undefined {
    const [byPlace, bySource, byPreferredPath] = this.#earlier;
    if (!byPlace || !bySource || !byPreferredPath) return undefined;
    const key = originKey(origin);
    const row =
      byPlace.get(key, origin.pathHash) ??
      bySource.get(origin.sha256, key.includes('#') ? key.slice(key.indexOf('#')) : '') ??
      byPreferredPath.get(key, preferredPath);
    return row?.path as string | undefined;
  }
}
