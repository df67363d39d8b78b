/** Reads the parts of CBOR (RFC 8949) that Pagefind uses: arrays, texts and integers. */
export class CborReader {
  offset: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, offset = 0) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  /** The number of items that follow. */
  array(): number {
    return this.#head(4);
  }

  text(): string {
    const length = this.#head(3);
    const start = this.offset;
    this.offset += length;
    if (this.offset > this.#bytes.length) throw new Error('The index of Pagefind ends in the middle of a word');
    return decoder.decode(this.#bytes.subarray(start, this.offset));
  }

  integer(): number {
    const major = this.#byte(this.offset) >> 5;
    return major === 1 ? -1 - this.#head(1) : this.#head(0);
  }

  /** Skips an integer, or an array of items that can be skipped. */
  skip(): void {
    const major = this.#byte(this.offset) >> 5;
    if (major < 2) this.integer();
    else for (let left = this.array(); left > 0; left -= 1) this.skip();
  }

  #byte(offset: number): number {
    const byte = this.#bytes[offset];
    if (byte === undefined) throw new Error('The index of Pagefind ends too early');
    return byte;
  }

  #head(expected: number): number {
    const first = this.#byte(this.offset);
    const major = first >> 5;
    if (major !== expected) throw new Error(`The index of Pagefind has CBOR type ${major} instead of ${expected}`);
    const size = first & 31;
    this.offset += 1;
    if (size < 24) return size;
    const width = widths[size - 24];
    if (width === undefined) throw new Error(`The index of Pagefind has an unknown CBOR length ${size}`);
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + this.#byte(this.offset + index);
    this.offset += width;
    return value;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const widths = [1, 2, 4, 8];
