const lineEnd = 10;
const quote = 34;
const backslash = 92;
const opening = new Set([91, 123]);
const brackets = new Set([91, 93, 123, 125]);

/** The most characters of one object. */
export const longestObject = 32 * 1024 * 1024;

/** Reads JSON text from bracket to bracket. Text in quotes is skipped. */
export class JsonText {
  /** The line of the last bracket. */
  line = 1;
  /** There is more than spaces, commas and the signs around data in a script before the last bracket. */
  hasText = false;
  readonly #pieces: AsyncIterator<string>;
  readonly #waiting: string[] = [];
  #piece = '';
  #at = 0;
  #lines = 1;
  #quoted = false;
  #escaped = false;
  #taken: readonly string[] = [];

  constructor(pieces: AsyncIterable<string>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next bracket; undefined at the end. */
  async next(): Promise<string | undefined> {
    this.hasText = false;
    do {
      const from = this.#at;
      const code = this.#bracket();
      this.hasText ||= /[^\s,;()]/.test(this.#piece.slice(from, code === undefined ? this.#at : this.#at - 1));
      if (code === undefined) continue;
      this.line = this.#lines;
      return String.fromCharCode(code);
    } while (await this.#more());
    return undefined;
  }

  /** The text of the object whose `{` was read last; undefined if it has no end or is too long. */
  async object(): Promise<string | undefined> {
    const pieces: string[] = [];
    this.#taken = pieces;
    let from = this.#at;
    let size = 0;
    for (let depth = 1; ; ) {
      const code = this.#bracket();
      if (code === undefined) {
        pieces.push(this.#piece.slice(from));
        size += this.#piece.length - from;
        if (size > longestObject || !(await this.#more())) return undefined;
        from = 0;
      } else {
        depth += opening.has(code) ? 1 : -1;
        if (depth > 0) continue;
        pieces.push(this.#piece.slice(from, this.#at));
        return `{${pieces.join('')}`;
      }
    }
  }

  /** Goes back to the position after the `{` of the last object, to read its content bracket by bracket. */
  enter(): void {
    this.#waiting.push(this.#piece.slice(this.#at));
    this.#piece = this.#taken.join('');
    this.#at = 0;
    this.#lines = this.line;
    this.#quoted = false;
    this.#escaped = false;
  }

  /** Skips the content of the last bracket. */
  async skip(): Promise<void> {
    for (let depth = 1; depth > 0; ) {
      const code = this.#bracket();
      if (code !== undefined) depth += opening.has(code) ? 1 : -1;
      else if (!(await this.#more())) return;
    }
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  // The next bracket of the piece outside quotes.
  #bracket(): number | undefined {
    const piece = this.#piece;
    for (let at = this.#at; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === lineEnd) this.#lines += 1;
      if (this.#escaped) this.#escaped = false;
      else if (code === quote) this.#quoted = !this.#quoted;
      else if (this.#quoted) this.#escaped = code === backslash;
      else if (brackets.has(code)) {
        this.#at = at + 1;
        return code;
      }
    }
    this.#at = piece.length;
    return undefined;
  }

  async #more(): Promise<boolean> {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      if (next === '') continue;
      this.#piece = next;
      this.#at = 0;
      return true;
    }
    const read = await this.#pieces.next();
    if (read.done) return false;
    this.#piece = read.value;
    this.#at = 0;
    return true;
  }
}
