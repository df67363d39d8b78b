import yauzl from 'yauzl';

/** So many archives stay open: members are mostly read one after the other, from one archive. */
const most = 4;
const open = new Set<ZipReader>();

/** An archive whose members are read, now and then: it is opened when that is asked for, and closed when others are. */
export class ZipReader {
  readonly #path: string;
  #zip: Promise<yauzl.ZipFile> | undefined;
  #users = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** The archive, open until it is given back. */
  async take(): Promise<yauzl.ZipFile> {
    this.#users += 1;
    open.delete(this);
    open.add(this);
    this.#zip ??= yauzl.openPromise(this.#path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    try {
      return await this.#zip;
    } catch (error) {
      this.#users -= 1;
      this.#zip = undefined;
      open.delete(this);
      throw error;
    }
  }

  /** Gives the archive back; of those that nobody reads, the ones that were not asked for longest are closed. */
  giveBack(): void {
    this.#users -= 1;
    for (const reader of open) if (open.size > most && reader.#users === 0) reader.#close();
  }

  #close(): void {
    open.delete(this);
    void this.#zip?.then((zip) => zip.close());
    this.#zip = undefined;
  }
}
