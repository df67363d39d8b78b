import { ProgressLine } from './progress-line.ts';

/** The progress of one stage that counts its own steps. */
export class StepProgress {
  readonly #line = new ProgressLine();
  readonly #what: string;
  readonly #total: number;
  #done = 0;

  constructor(what: string, total: number) {
    this.#what = what;
    this.#total = total;
  }

  /** Counts one step. `share` is that of `ProgressLine.show`. */
  step(share?: number): void {
    this.#done += 1;
    this.#line.show(this.#what, this.#done, this.#total, share);
  }

  end(): void {
    this.#line.end();
  }
}
