const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads the bytes of a `BinaryWriter`. Throws if they end too early. */
export class BinaryReader {
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

  /** Reads a length and that many bytes. The bytes are not copied. */
  part(): Uint8Array {
    const length = this.number();
    const start = this.offset;
    this.skip(length);
    return this.#bytes.subarray(start, this.offset);
  }

  /** Bytes that are read already. They are not copied. */
  view(start: number, end: number): Uint8Array {
    return this.#bytes.subarray(start, end);
  }

  /** The bytes that are not read yet. They are not copied. */
  rest(): Uint8Array {
    const rest = this.#bytes.subarray(this.offset);
    this.offset = this.#bytes.length;
    return rest;
  }

  /** Skips numbers without decoding them: each ends with a byte below 128. */
  skipNumbers(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      while ((this.#bytes[this.offset] ?? 0) > 127) this.offset += 1;
      this.skip(1);
    }
  }

  /** Skips bytes. */
  skip(length: number): void {
    if (this.offset + length > this.#bytes.length) throw new Error('The search index ends too early');
    this.offset += length;
  }
}
