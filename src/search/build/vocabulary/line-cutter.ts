import { packFile, type SearchFile } from '../files/search-file.ts';

/** Smallest and largest size of a file before compression, in letters. */
const [smallest, largest] = [6_000, 9_000];
/** Of so many keys, one may begin a file. */
const keysPerCut = 64;

/**
 * Cuts sorted lines into files. A file begins at a key that its hash chooses, so that a changed line changes its own file and seldom the
 * next one.
 */
export class LineCutter {
  readonly #files: SearchFile[] = [];
  readonly #names: string[] = [];
  readonly #firstKeys: string[] = [];
  #pending: string[] = [];
  #size = 0;

  /** Whether the next line begins a file anyway. */
  get isAtCut(): boolean {
    return this.#pending.length === 0;
  }

  /** Whether a file begins at this line. The key is asked for only where it decides: it is computed from the line. */
  cutsBefore(key: () => string, line: string): boolean {
    if (this.isAtCut || this.#size + line.length > largest) return true;
    return this.#size >= smallest && mayCut(key());
  }

  add(key: () => string, line: string): void {
    if (this.cutsBefore(key, line)) {
      this.#flush();
      this.#firstKeys.push(key());
    }
    this.#pending.push(line);
    this.#size += line.length;
  }

  /** Adds a whole file of an earlier build. */
  keep(name: string, firstKey: string): void {
    this.#flush();
    this.#firstKeys.push(firstKey);
    this.#names.push(name);
  }

  /** The new files, and the table of all files. */
  finish() {
    this.#flush();
    return { files: this.#files, table: { words: this.#names, firstWords: this.#firstKeys } };
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const file = packFile(this.#pending.join('\n'));
    this.#files.push(file);
    this.#names.push(file.name);
    this.#pending = [];
    this.#size = 0;
  }
}

/** Chooses keys by the FNV hash of their letters. */
function mayCut(key: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) % keysPerCut === 0;
}
