/** At least so long between two announcements, so that a reader's voice can finish one. */
const pause = 1200;

/** Tells screen readers how the search goes: never more often than they can speak, and always the last word. */
export class Announcer {
  readonly #region: HTMLElement;
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(message: string): void {
    clearTimeout(this.#timer);
    const speak = () => {
      this.#last = performance.now();
      this.#region.textContent = message;
    };
    const wait = this.#last + pause - performance.now();
    if (wait <= 0) speak();
    else this.#timer = setTimeout(speak, wait);
  }
}
