/** The last bytes of a stream. Bytes are counted from its beginning. */
export class RecentBytes {
  #pieces: Buffer[] = [];
  #start = 0;

  add(piece: Buffer): void {
    this.#pieces.push(piece);
  }

  /** Forgets the pieces before a byte. */
  dropBefore(byte: number): void {
    for (let [first] = this.#pieces; first && this.#start + first.length <= byte; [first] = this.#pieces) {
      this.#start += first.length;
      this.#pieces.shift();
    }
  }

  /** The text from one byte to before another. */
  text(from: number, to: number): string {
    return Buffer.concat(this.#pieces)
      .subarray(Math.max(0, from - this.#start), Math.max(0, to - this.#start))
      .toString('utf8');
  }
}
