import { slug } from '../language/slug.ts';
import { detached } from './detached.ts';
import type { Origin } from './draft.ts';
import type { LedgerEntry } from './ledger.ts';
import { NearIndex } from './near-index.ts';
import { originKey } from './origin-key.ts';

/** Whether the folder of articles holds a file at a path that the ledger does not know, and whether it came from the origin. */
export type Occupied = (path: string, origin: Origin) => 'free' | 'ours' | 'taken';

// Names that pages of the site need in a folder of articles.
const reserved = /^(?:index|(?:page-)?\d+)$/;

/** Who has which address, and which texts are in: the ledger's entries and what this run adds to them. */
export class Register {
  readonly #byPath = new Map<string, LedgerEntry>();
  readonly #byKey = new Map<string, LedgerEntry[]>();
  readonly #bySource = new Map<string, LedgerEntry>();
  readonly #byText = new Map<string, LedgerEntry>();
  readonly #near = new NearIndex();
  readonly #claims = new Map<string, string>();
  readonly #claimed = new Set<string>();
  readonly #occupied: Occupied;

  constructor(entries: readonly LedgerEntry[], occupied: Occupied) {
    this.#occupied = occupied;
    entries.forEach((entry) => {
      this.add(entry);
    });
  }

  add(added: LedgerEntry): void {
    const entry = { ...added, key: detached(added.key), wanted: detached(added.wanted), path: detached(added.path) };
    this.#byPath.set(entry.path, entry);
    const same = this.#byKey.get(entry.key)?.filter((other) => other.path !== entry.path) ?? [];
    this.#byKey.set(entry.key, [...same, entry]);
    this.#bySource.set(sourceKey(entry.source, entry.key), entry);
    if (!this.#byText.has(entry.text)) this.#byText.set(entry.text, entry);
    if (entry.near !== undefined) this.#near.add(entry.near, entry.path);
  }

  /** What was written at a path before. */
  at(path: string): LedgerEntry | undefined {
    return this.#byPath.get(path);
  }

  /**
   * The path of an article's file without `.md`: the one it got in an earlier run, else its day and name, with a number where
   * another article has that. The same for every call with one origin.
   */
  claim(origin: Origin, day: string, name: string): string {
    const key = originKey(origin);
    const known = this.#claims.get(`${origin.place} ${key}`);
    if (known !== undefined) return known;
    const wanted = wantedPath(day, name);
    const path = this.#earlier(origin, key, wanted) ?? this.#free(wanted, origin);
    const kept = detached(path);
    this.#claims.set(detached(`${origin.place} ${key}`), kept);
    this.#claimed.add(kept);
    return kept;
  }

  /** The path of another article with the same words, and of one with nearly the same. */
  twins(path: string, text: string, near: string | undefined): { readonly same?: string; readonly near?: string } {
    const same = this.#byText.get(text);
    if (same && same.path !== path) return { same: same.path };
    const close = near === undefined ? undefined : this.#near.nearest(near, path);
    return close === undefined ? {} : { near: close };
  }

  // A source is known again where it lay before, by its bytes when it was moved, or by name and headline on another machine.
  #earlier(origin: Origin, key: string, wanted: string): string | undefined {
    const named = this.#byKey.get(key) ?? [];
    const found =
      named.find((entry) => entry.place === origin.place) ??
      (this.#bySource.size === 0 ? undefined : this.#bySource.get(sourceKey(origin.sha256, key))) ??
      named.find((entry) => entry.wanted === wanted);
    return found && !this.#claimed.has(found.path) ? found.path : undefined;
  }

  #free(wanted: string, origin: Origin): string {
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? wanted : `${wanted}-${number}`;
      if (this.#claimed.has(path) || this.#byPath.has(path)) continue;
      if (this.#occupied(path, origin) !== 'taken') return path;
    }
  }
}

/** The path of an article before it is made unique: `2023/07/27/kim-shoigu`. */
export function wantedPath(day: string, name: string): string {
  const made = slug(name);
  return `${day.replaceAll('-', '/')}/${reserved.test(made) ? `article-${made}` : made}`;
}

function sourceKey(sha256: string, key: string): string {
  return `${sha256}${key.includes('#') ? key.slice(key.indexOf('#')) : ''}`;
}
