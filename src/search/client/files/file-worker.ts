import { type FileAnswer, type FileRequest, isAlive } from './answer-file-requests.ts';

/** After this time without an answer, a worker is asked whether it still runs, and has the second time to reply, in milliseconds. */
const longestSilence = 5000;
const longestReply = 1000;

/** Asks a worker for files, and notices when the browser has ended it: nothing else tells the page. */
export class FileWorker {
  readonly #worker: Worker;
  readonly #base: string;
  readonly #waiting = new Map<number, (answer: FileAnswer | undefined) => void>();
  #last = 0;
  #messages = 0;
  #isLost = false;
  #isWatched = false;

  constructor(worker: Worker, base: string) {
    this.#worker = worker;
    this.#base = base;
  }

  /** The answer of the worker. Undefined if it has ended. */
  async ask(path: string, isRetry: boolean): Promise<FileAnswer | undefined> {
    if (this.#isLost) return undefined;
    const id = ++this.#last;
    this.#worker.postMessage({ id, base: this.#base, path, isRetry } satisfies FileRequest);
    if (!this.#isWatched) setTimeout(() => this.#checkLife(), longestSilence);
    this.#isWatched = true;
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** Takes a message of the worker: an answer, or only a sign of life. */
  hear(answer: FileAnswer | undefined): void {
    this.#messages += 1;
    if (!answer) return;
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }

  /** Expects no more answers. */
  lose(): void {
    this.#isLost = true;
    this.#worker.terminate();
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }

  #checkLife(): void {
    this.#isWatched = this.#waiting.size > 0;
    if (!this.#isWatched) return;
    const before = this.#messages;
    this.#worker.postMessage(isAlive);
    setTimeout(() => {
      if (this.#messages === before) this.lose();
      else this.#checkLife();
    }, longestReply);
  }
}
