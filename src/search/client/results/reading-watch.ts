/** A reader needs longer to read the first result, in milliseconds. */
const glance = 500;
/** After this time, a reader reads, whether a hand moves or not, in milliseconds. */
const reading = 3000;

/** Whether a reader may be reading a list of results. */
export class ReadingWatch {
  readonly #list: HTMLElement;
  /** Aborted when the list has no results that may be read. */
  #watch: AbortController | undefined;
  #shownAt = 0;
  #isTouched = false;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Starts with the first results on the page. Later calls change nothing. */
  start(): void {
    if (this.#watch) return;
    this.#watch = new AbortController();
    this.#shownAt = performance.now();
    this.#isTouched = false;
    const touch = () => {
      this.#isTouched = true;
    };
    const options = { passive: true, signal: this.#watch.signal };
    for (const event of ['pointermove', 'pointerdown', 'focusin']) this.#list.addEventListener(event, touch, options);
    globalThis.addEventListener?.('scroll', touch, options);
  }

  stop(): void {
    this.#watch?.abort();
    this.#watch = undefined;
  }

  /** Whether the results have come so lately that they may still move. */
  get isNew(): boolean {
    const age = performance.now() - this.#shownAt;
    return age < glance || (age < reading && !this.#isTouched);
  }
}
