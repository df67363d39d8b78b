import { addressIssues } from '../../../articles/files/address.ts';
import { slug } from '../../../language/addresses/slug.ts';
import type { LargeMap } from '../../reading/draft/import-context.ts';
import type { Origin } from '../../sources/origin.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { Claims } from './claims.ts';
import { Entries } from './entries.ts';
import { LargeMaps } from './large-maps.ts';
import { NearIndex } from './near-index.ts';
import { openDatabase } from './open-database.ts';

/** The owner of a file that is not in the ledger: no file, a file of the same source, or another file. */
export type PathOwner = (path: string, origin: Origin) => 'nobody' | 'source' | 'other';

/**
 * The paths and texts of all articles: those of the ledger, and those that this run adds. They are kept in a temporary file, so
 * memory use does not grow with the import.
 */
export class Register {
  readonly #database = openDatabase(`${Entries.schema} ${LargeMaps.schema}`);
  readonly #entries = new Entries(this.#database);
  readonly #maps = new LargeMaps(this.#database);
  readonly #claims = new Claims(this.#maps.open(), this.#maps.open());
  readonly #near = new NearIndex();
  /** The first number that may be free, by preferred path. */
  readonly #numbers = this.#maps.open();
  readonly #acceptedPictures = this.#maps.open();
  readonly #ownerOf: PathOwner;

  constructor(ownerOf: PathOwner) {
    this.#ownerOf = ownerOf;
  }

  /** Loads the entries of earlier runs. The last entry of a path counts. Call it before any claim. */
  async load(entries: AsyncIterable<LedgerEntry>): Promise<void> {
    this.#entries.beginLoad();
    for await (const entry of entries) this.add(entry);
    this.#entries.endLoad();
  }

  add(entry: LedgerEntry): void {
    const number = this.#entries.add(entry);
    if (entry.near !== undefined) this.#near.add(entry.near, number);
    for (const digest of entry.pictures ?? []) this.#acceptedPictures.set(digest, '');
  }

  /** The entry of the file that was written at a path last. */
  at(path: string): LedgerEntry | undefined {
    return this.#entries.at(path);
  }

  /** Whether a build accepts the picture with this digest, because an article of an entry has it. */
  isAcceptedPicture(digest: string): boolean {
    return this.#acceptedPictures.get(digest) !== undefined;
  }

  /** See `ImportContext.largeMap`. */
  largeMap(): LargeMap {
    return this.#maps.open();
  }

  /**
   * The path of an article's file without `.md`: the one of an earlier run, otherwise its day and name, with a number if
   * another article has that path. Every call with one origin gives the same path.
   */
  claim(origin: Origin, day: string, name: string): string {
    const claimed = this.#claims.of(origin);
    if (claimed !== undefined) return claimed;
    const preferred = preferredPath(day, name);
    const earlier = this.#entries.earlier(origin, preferred);
    const path = earlier === undefined || this.#claims.has(earlier) ? this.#freePath(preferred, origin) : earlier;
    this.#claims.add(origin, path);
    return path;
  }

  /** The path of another article with the same text, or else of one with nearly the same. */
  twins(path: string, text: string, near: string | undefined): { readonly same?: string; readonly near?: string } {
    const same = this.#entries.sameText(text, path);
    if (same !== undefined) return { same };
    const similar = near === undefined ? undefined : this.#nearText(near, path);
    return similar === undefined ? {} : { near: similar };
  }

  /** Closes the temporary file. No other method may be called afterwards. */
  close(): void {
    this.#database.close();
  }

  #freePath(preferred: string, origin: Origin): string {
    if (!this.#isAssigned(preferred) && this.#ownerOf(preferred, origin) !== 'other') return preferred;
    const first = Number(this.#numbers.get(preferred) ?? 2);
    for (let number = first, nextFree = first; ; number += 1) {
      const path = `${preferred}-${number}`;
      const isAssigned = this.#isAssigned(path);
      if (isAssigned && number === nextFree) nextFree += 1;
      if (isAssigned || this.#ownerOf(path, origin) === 'other') continue;
      if (nextFree > first) this.#numbers.set(preferred, String(nextFree));
      return path;
    }
  }

  #isAssigned(path: string): boolean {
    return this.#claims.has(path) || this.#entries.isEarlier(path);
  }

  // An earlier version of the article itself does not count.
  #nearText(near: string, path: string): string | undefined {
    const first = this.#near.nearest(near);
    const twinPath = first === undefined ? undefined : this.#entries.pathOf(first);
    if (twinPath !== path) return twinPath;
    const second = this.#near.nearest(near, first);
    return second === undefined ? undefined : this.#entries.pathOf(second);
  }
}

/** The path of an article before it is made unique: `2023/07/27/kim-shoigu`. */
export function preferredPath(day: string, name: string): string {
  const [folder, made] = [day.replaceAll('-', '/'), slug(name)];
  const path = `${folder}/${made}`;
  // The archive needs some names for its own pages, and Windows some for devices.
  return addressIssues(`${path}.md`).length > 0 ? `${folder}/article-${made}` : path;
}
