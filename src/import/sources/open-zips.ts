import yauzl from 'yauzl';

interface OpenZip {
  readonly zip: Promise<yauzl.ZipFile>;
  users: number;
}

/** The most ZIPs that stay open. Members are mostly read one after the other, from one ZIP. */
const mostOpen = 4;

/** Opens ZIPs when a member is read, and closes those that were not used for the longest time. */
export class OpenZips {
  /** By path; the one used last comes last. */
  readonly #zips = new Map<string, OpenZip>();

  /** Opens a ZIP. It stays open at least until `release`. */
  async use(path: string): Promise<yauzl.ZipFile> {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const open = this.#zips.get(path) ?? { zip: yauzl.openPromise(path, options), users: 0 };
    open.users += 1;
    this.#zips.delete(path);
    this.#zips.set(path, open);
    try {
      return await open.zip;
    } catch (error) {
      this.#zips.delete(path);
      throw error;
    }
  }

  /** Ends a use. */
  release(path: string): void {
    const released = this.#zips.get(path);
    if (released) released.users -= 1;
    for (const [other, { zip, users }] of this.#zips) {
      if (this.#zips.size <= mostOpen || users > 0) continue;
      this.#zips.delete(other);
      void zip.then((opened) => opened.close());
    }
  }
}
