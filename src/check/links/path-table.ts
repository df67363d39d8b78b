/** All paths of a site in memory that threads share: about 50 bytes for each file. */
export interface PathTable {
  /** The paths in UTF-8, sorted by their bytes, without separators. */
  readonly bytes: SharedArrayBuffer;
  /** The offset of each path, and of the end. */
  readonly starts: SharedArrayBuffer;
}

/** Makes a table of paths. The index of a path is its position in the order of bytes. */
export function pathTable(paths: readonly string[]): PathTable {
  const encoded = paths.map((path) => Buffer.from(path)).toSorted(Buffer.compare);
  const bytes = new SharedArrayBuffer(encoded.reduce((sum, path) => sum + path.length, 0));
  const starts = new SharedArrayBuffer((encoded.length + 1) * 4);
  const [into, offsets] = [Buffer.from(bytes), new Uint32Array(starts)];
  let end = 0;
  for (const [index, path] of encoded.entries()) {
    end += path.copy(into, end);
    offsets[index + 1] = end;
  }
  return { bytes, starts };
}

/** Finds paths in a table. Case and Unicode form must match. */
export class PathFinder {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;

  constructor({ bytes, starts }: PathTable) {
    this.#bytes = Buffer.from(bytes);
    this.#starts = new Uint32Array(starts);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** The index of a path; -1 if the site has no such file. */
  indexOf(path: string): number {
    const key = Buffer.from(path);
    let [low, high] = [0, this.count - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.#bytes.compare(key, 0, key.length, this.#starts[middle], this.#starts[middle + 1]);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  path(index: number): string {
    return this.#bytes.toString('utf8', this.#starts[index], this.#starts[index + 1]);
  }
}
