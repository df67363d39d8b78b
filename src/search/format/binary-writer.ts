const encoder = new TextEncoder();

/** Writes integers (LEB128, seven bits a byte), and byte strings and texts after their length. */
export class BinaryWriter {
  // V8 allocates arrays of up to 64 bytes quickly.
  #bytes = new Uint8Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#byte(rest);
  }

  text(text: string): void {
    if (!isAscii(text)) {
      this.part(encoder.encode(text));
      return;
    }
    this.number(text.length);
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index += 1) this.#bytes[this.#length + index] = text.charCodeAt(index);
    this.#length += text.length;
  }

  /** Writes the length and the bytes. */
  part(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.raw(bytes);
  }

  /** Writes bytes without their length. */
  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Writes a part of the bytes of another writer. Parts are short: a call of `set` takes longer than copying a few bytes. */
  copy(from: BinaryWriter, start: number, end: number): void {
    this.#reserve(end - start);
    for (let index = start; index < end; index += 1) this.#bytes[this.#length++] = from.#bytes[index] ?? 0;
  }

  /** Forgets what is written, and keeps the memory. */
  clear(): void {
    this.#length = 0;
  }

  /** A copy of the written bytes. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** A call of the encoder takes longer than writing a short word of ASCII letters. */
function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** Number of bytes of a part with this number of bytes: its length and itself. */
export function partSize(length: number): number {
  let size = length + 1;
  for (let rest = length; rest > 127; rest = Math.floor(rest / 128)) size += 1;
  return size;
}
