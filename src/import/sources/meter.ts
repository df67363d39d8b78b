import type { SourceFile } from './source-file.ts';

/** Measures how much of the files of an import was read. */
export class Meter {
  #size = 0;
  #read = 0;
  #isSizeKnown = true;

  /** The share of all bytes that was read, from 0 to 1. Undefined with a `.gz`, whose unpacked size is not known. */
  get share(): number | undefined {
    return this.#isSizeKnown && this.#size > 0 ? Math.min(1, this.#read / this.#size) : undefined;
  }

  /** The same file; its reading is counted. A file that is read twice counts by its last reading. */
  metered(file: SourceFile): SourceFile {
    this.#size += file.size;
    if (/\.gz$/i.test(file.name)) this.#isSizeKnown = false;
    let position = 0;
    const moveTo = (next: number): void => {
      this.#read += next - position;
      position = next;
    };
    async function* pieces(): AsyncGenerator<Uint8Array> {
      moveTo(0);
      for await (const piece of file.pieces()) {
        moveTo(position + piece.length);
        yield piece;
      }
    }
    const bytes = (): Promise<Uint8Array> => {
      moveTo(file.size);
      return file.bytes();
    };
    return { ...file, pieces, bytes };
  }
}
