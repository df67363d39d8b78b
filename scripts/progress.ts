import { ProgressLine } from './progress-line.ts';

/** Progress of one stage that is counted step by step. */
export class Progress {
  readonly #line = new ProgressLine();
  readonly #what: string;
  readonly #total: number;
  #done = 0;

  constructor(what: string, total: number) {
    this.#what = what;
    this.#total = total;
  }

  /** One more is done; `share` is as in `ProgressLine.show`. */
  step(share?: number): void {
    this.#done += 1;
    this.#line.show(this.#what, this.#done, this.#total, share);
  }

  end(): void {
    this.#line.end();
  }
}
