/** How far a long command is: one line that renews itself on a terminal, and now and then a plain line in a log. */
export class Progress {
  readonly #what: string;
  readonly #total: number;
  readonly #started = Date.now();
  #done = 0;
  #shown = 0;

  constructor(what: string, total: number) {
    this.#what = what;
    this.#total = total;
  }

  step(): void {
    this.#done += 1;
    const now = Date.now();
    const wait = process.stderr.isTTY ? 100 : 10_000;
    if (now - Math.max(this.#shown, this.#started) < wait) return;
    this.#shown = now;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${this.#line()}` : `${this.#line()}\n`);
  }

  end(): void {
    if (process.stderr.isTTY && this.#shown > 0) process.stderr.write('\r\u001b[K');
  }

  #line(): string {
    const seconds = (Date.now() - this.#started) / 1000;
    const left = this.#total > this.#done ? Math.ceil((seconds / this.#done) * (this.#total - this.#done)) : 0;
    return `${this.#what}: ${this.#done} of ${Math.max(this.#total, this.#done)}${left > 0 ? `, ${left} s left` : ''}`;
  }
}
