import { slug } from '../../../language/slug.ts';
import type { LargeMap } from '../../reading/draft/import-context.ts';
import type { Origin } from '../../sources/origin.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { Claims } from './claims.ts';
import { Entries } from './entries.ts';
import { LargeMaps } from './large-maps.ts';
import { NearIndex } from './near-index.ts';
import { openDatabase } from './open-database.ts';

/** Whether the folder of articles holds a file at a path that the ledger does not know, and whether it came from the origin. */
export type PathOwner = (path: string, origin: Origin) => 'free' | 'ours' | 'taken';

// Names that pages of the site need in a folder of articles.
const reserved = /^(?:index|(?:page-)?\d+)$/;

/**
 * Who has which address, and which texts are in: the ledger's entries and what this run adds to them. It is kept in a
 * temporary file, so that an import of any size needs the same memory.
 */
export class Register {
  readonly #database = openDatabase(`${Entries.schema} ${LargeMaps.schema}`);
  readonly #entries = new Entries(this.#database);
  readonly #maps = new LargeMaps(this.#database);
  readonly #claims = new Claims(this.#maps.open(), this.#maps.open());
  readonly #near = new NearIndex();
  /** For a path that many articles wanted, the first number that may be free. */
  readonly #numbers = this.#maps.open();
  readonly #occupied: PathOwner;

  constructor(occupied: PathOwner) {
    this.#occupied = occupied;
  }

  /** Takes in the entries of earlier runs, of a path the last one; before anything is claimed. */
  async load(entries: AsyncIterable<LedgerEntry>): Promise<void> {
    this.#entries.begin();
    for await (const entry of entries) this.add(entry);
    this.#entries.settle();
  }

  add(entry: LedgerEntry): void {
    const number = this.#entries.add(entry);
    if (entry.near !== undefined) this.#near.add(entry.near, number);
  }

  /** What was written at a path before. */
  at(path: string): LedgerEntry | undefined {
    return this.#entries.at(path);
  }

  /** See `ImportContext.largeMap`. */
  largeMap(): LargeMap {
    return this.#maps.open();
  }

  /**
   * The path of an article's file without `.md`: the one it got in an earlier run, else its day and name, with a number where
   * another article has that. The same for every call with one origin.
   */
  claim(origin: Origin, day: string, name: string): string {
    const known = this.#claims.of(origin);
    if (known !== undefined) return known;
    const wanted = preferredPath(day, name);
    const earlier = this.#entries.earlier(origin, wanted);
    const path = earlier === undefined || this.#claims.has(earlier) ? this.#free(wanted, origin) : earlier;
    this.#claims.add(origin, path);
    return path;
  }

  /** The path of another article with the same words, and of one with nearly the same. */
  twins(path: string, text: string, near: string | undefined): { readonly same?: string; readonly near?: string } {
    const same = this.#entries.sameText(text, path);
    if (same !== undefined) return { same };
    const close = near === undefined ? undefined : this.#close(near, path);
    return close === undefined ? {} : { near: close };
  }

  /** Lets go of the temporary file; nothing may be asked after it. */
  close(): void {
    this.#database.close();
  }

  #free(wanted: string, origin: Origin): string {
    if (!this.#isGiven(wanted) && this.#occupied(wanted, origin) !== 'taken') return wanted;
    const first = Number(this.#numbers.get(wanted) ?? 2);
    for (let number = first, given = first; ; number += 1) {
      const path = `${wanted}-${number}`;
      const isGiven = this.#isGiven(path);
      if (isGiven && number === given) given += 1;
      if (isGiven || this.#occupied(path, origin) === 'taken') continue;
      if (given > first) this.#numbers.set(wanted, String(given));
      return path;
    }
  }

  #isGiven(path: string): boolean {
    return this.#claims.has(path) || this.#entries.isEarlier(path);
  }

  // The article itself may be in, as it was before.
  #close(near: string, path: string): string | undefined {
    const first = this.#near.nearest(near);
    const found = first === undefined ? undefined : this.#entries.pathOf(first);
    if (found !== path) return found;
    const second = this.#near.nearest(near, first);
    return second === undefined ? undefined : this.#entries.pathOf(second);
  }
}

/** The path of an article before it is made unique: `2023/07/27/kim-shoigu`. */
export function preferredPath(day: string, name: string): string {
  const made = slug(name);
  return `${day.replaceAll('-', '/')}/${reserved.test(made) ? `article-${made}` : made}`;
}
