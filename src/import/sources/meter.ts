import type { SourceFile } from './source-file.ts';

/** Knows how far the files of an import were read. */
export class Meter {
  #size = 0;
  #read = 0;
  #isKnown = true;

  /** The share of all bytes that was read, from 0 to 1; of what is read twice, that of the last time. Nobody knows it of a `.gz`. */
  get share(): number | undefined {
    return this.#isKnown && this.#size > 0 ? Math.min(1, this.#read / this.#size) : undefined;
  }

  /** The file as one whose reading is counted. */
  metered(file: SourceFile): SourceFile {
    this.#size += file.size;
    if (/\.gz$/i.test(file.name)) this.#isKnown = false;
    let at = 0;
    const move = (to: number): void => {
      this.#read += to - at;
      at = to;
    };
    async function* pieces(): AsyncGenerator<Uint8Array> {
      move(0);
      for await (const piece of file.pieces()) {
        move(at + piece.length);
        yield piece;
      }
    }
    const bytes = (): Promise<Uint8Array> => {
      move(file.size);
      return file.bytes();
    };
    return { ...file, pieces, bytes };
  }
}
