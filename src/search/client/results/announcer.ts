/** Minimum time between two announcements, in milliseconds, so that a screen reader can finish one. */
const pause = 1200;

/** Announces messages to screen readers with pauses between them. Always announces the last message. */
export class Announcer {
  readonly #region: HTMLElement;
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  announce(message: string): void {
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
