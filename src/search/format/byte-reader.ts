const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads what a `ByteWriter` wrote. What ends too early is an error. */
export class ByteReader {
  offset = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.offset >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.offset];
      if (byte === undefined) throw new Error('The search index ends too early');
      this.offset += 1;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  }

  text(): string {
    return decoder.decode(this.part());
  }

  /** Bytes that follow their length; they are not copied. */
  part(): Uint8Array {
    const length = this.number();
    const start = this.offset;
    this.skip(length);
    return this.#bytes.subarray(start, this.offset);
  }

  /** Passes over so many bytes. */
  skip(length: number): void {
    if (this.offset + length > this.#bytes.length) throw new Error('The search index ends too early');
    this.offset += length;
  }
}
