/** The stream to write progress to. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

const eraseLine = '\r\u001b[K';

/** The progress of a long command. A terminal shows one line that is updated; a log gets a line every ten seconds. */
export class ProgressLine {
  readonly #stream: ProgressStream;
  readonly #now: () => number;
  #what = '';
  #started = 0;
  #shown = 0;
  #last: { done: number; total: number; at: number; share?: number | undefined } = { done: 0, total: 0, at: 0 };

  constructor(stream: ProgressStream = process.stderr, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
  }

  /**
   * Shows that `done` of `total` are done. Hides the total once the count exceeds it, and then shows `share`, the part of the source
   * that was read. A new `what` starts a new stage and ends the one before.
   */
  show(what: string, done: number, total: number, share?: number): void {
    const now = this.#now();
    if (what !== this.#what) {
      this.end();
      this.#what = what;
      this.#started = now;
      this.#shown = this.#stream.isTTY ? Number.NEGATIVE_INFINITY : now;
    }
    this.#last = { done, total, at: now, share };
    if (now - this.#shown < (this.#stream.isTTY ? 100 : 10_000)) return;
    this.#shown = now;
    this.#write(this.#ongoing(now), false);
  }

  /** Ends the stage, and shows its count and duration. */
  end(): void {
    const { done, at } = this.#last;
    const seconds = (at - this.#started) / 1000;
    if (this.#what !== '' && done > 0) this.#write(`${this.#what}: ${count(done)} in ${seconds.toFixed(1)} s`, true);
    else if (this.#stream.isTTY && this.#what !== '') this.#stream.write(eraseLine);
    this.#what = '';
  }

  #ongoing(now: number): string {
    const { done, total, share } = this.#last;
    const seconds = (now - this.#started) / 1000;
    const rate = done / seconds;
    const speed = Number.isFinite(rate) && rate >= 1 ? `, ${count(Math.round(rate))} a second` : '';
    const part = total < done ? share : undefined;
    const rest = part ? (seconds / part) * (1 - part) : total > done ? (total - done) / rate : 0;
    const left = rate > 0 && rest > 0 ? `, ${duration(rest)} left` : '';
    const read = part === undefined ? '' : `, ${Math.floor(part * 100)} % read`;
    const all = total < done ? read : ` of ${count(total)}`;
    return `${this.#what}: ${count(done)}${all}${speed}${left}`;
  }

  #write(line: string, isLast: boolean): void {
    if (!this.#stream.isTTY) this.#stream.write(`${line}\n`);
    else this.#stream.write(`${eraseLine}${line.slice(0, (this.#stream.columns ?? 80) - 1)}${isLast ? '\n' : ''}`);
  }
}

const count = (number: number): string => number.toLocaleString('en');

// 3700 => 1 h 2 min
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 90) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
