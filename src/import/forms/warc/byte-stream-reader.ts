import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';

const longestLine = 64 * 1024;

/** Reads a stream of bytes by lines and lengths. */
export class ByteStreamReader {
  /** The number of bytes that were read. */
  position = 0;
  readonly #pieces: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next line without its line end; undefined at the end of the stream. */
  async line(): Promise<string | undefined> {
    let at = this.#buffer.indexOf(10);
    while (at < 0) {
      if (this.#buffer.length > longestLine)
        throw new UnreadableError(`has a line of more than 64 KB at byte ${this.position}`);
      const from = this.#buffer.length;
      if (!(await this.#more())) break;
      at = this.#buffer.indexOf(10, from);
    }
    if (at < 0 && this.#buffer.length === 0) return undefined;
    const line = this.#take(at < 0 ? this.#buffer.length : at + 1);
    return line.toString('utf8').replace(/\r?\n$/, '');
  }

  /** The next bytes; fewer if the stream ends before. */
  async bytes(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#buffer.length === 0 && !(await this.#more())) break;
      const part = this.#take(Math.min(missing, this.#buffer.length));
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Skips bytes. Returns how many there were. */
  async skip(length: number): Promise<number> {
    let missing = length;
    while (missing > 0) {
      if (this.#buffer.length === 0 && !(await this.#more())) break;
      missing -= this.#take(Math.min(missing, this.#buffer.length)).length;
    }
    return length - missing;
  }

  /** Whether the next line that is not empty begins with a mark, or there is none. Skips the empty lines. */
  async isAt(mark: string): Promise<boolean> {
    for (;;) {
      const blank = this.#buffer.findIndex((byte) => byte !== 10 && byte !== 13);
      this.#take(blank < 0 ? this.#buffer.length : blank);
      if (this.#buffer.length >= mark.length) return this.#buffer.subarray(0, mark.length).equals(Buffer.from(mark));
      if (!(await this.#more())) return this.#buffer.length === 0;
    }
  }

  /** All bytes before the next line that begins with a mark. No more than `most` of them are returned; the others are skipped. */
  async upToLine(mark: string, most: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = most;
    const take = (length: number): void => {
      const part = this.#take(length).subarray(0, missing);
      parts.push(part);
      missing -= part.length;
    };
    for (;;) {
      const at = this.#buffer.indexOf(`\n${mark}`);
      if (at >= 0) {
        take(at + 1);
        break;
      }
      // A mark may go on in the next piece.
      take(Math.max(0, this.#buffer.length - mark.length));
      if (await this.#more()) continue;
      take(this.#buffer.length);
      break;
    }
    return Buffer.concat(parts);
  }

  /** Puts bytes back, to be read again. */
  unread(bytes: Uint8Array): void {
    this.#buffer = Buffer.concat([bytes, this.#buffer]);
    this.position -= bytes.length;
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  #take(length: number): Buffer {
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    this.position += length;
    return taken;
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done) return false;
    this.#buffer = this.#buffer.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#buffer, next.value]);
    return true;
  }
}
