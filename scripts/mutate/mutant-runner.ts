import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';
import { type RunFiles, runFilesIn } from './run-files.ts';

/** The state that the switches in the mutated files read and write. */
interface MutantState {
  on: number;
  readonly reached: Set<number>;
  count: number;
  limit: number;
}

const dummyError = { message: 'run again with the next mutant' };

/**
 * Runs every test once as it is, once more to see whether it can be repeated, and then with each mutant that it reached and that no test
 * has killed. Vitest's own retries do the repeating, so hooks and mocks are as in the first run.
 */
// biome-ignore lint/style/noDefaultExport: Vitest requires it.
export default class MutantRunner extends TestRunner {
  readonly #files: RunFiles = runFilesIn(process.env.MUTATE_RUN ?? '');
  readonly #alive = new Set<number>(JSON.parse(readFileSync(this.#files.alive, 'utf8')));
  readonly #state: MutantState = { on: 0, reached: new Set(), count: 0, limit: Number.POSITIVE_INFINITY };
  #waiting: number[] = [];
  #started = 0;
  #seconds = 0;

  constructor(config: ConstructorParameters<typeof TestRunner>[0]) {
    super(config);
    Object.assign(globalThis, { mutantState: this.#state });
    process.env.MUTANT_REACHED = this.#files.reached;
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    test.retry = this.#alive.size + 2;
    this.#noteReached(test.file.filepath, true);
  }

  override onBeforeTryTask(test: RunnerTestCase, attempt?: { retry: number }): void {
    const retry = attempt?.retry ?? 0;
    if (retry < 2) this.#waiting = retry === 0 ? [] : this.#waiting;
    this.#state.limit = retry < 2 ? Number.POSITIVE_INFINITY : this.#state.limit;
    this.#state.count = 0;
    this.#turnOn(retry < 2 ? 0 : (this.#waiting[0] ?? 0));
    this.#started = performance.now();
    const limit = Math.max(60, 20 * this.#seconds);
    writeFileSync(this.#files.now, JSON.stringify({ id: this.#state.on, seconds: retry === 0 ? 600 : limit }));
    super.onBeforeTryTask(test);
  }

  /** Runs after each attempt with all its hooks. A failed test is tried again by Vitest: so it is marked as failed until no mutant waits. */
  onAfterRetryTask(test: RunnerTestCase, { retry }: { retry: number }): void {
    const isKilled = test.result?.state === 'fail';
    const reason = test.result?.errors?.[0]?.message ?? '';
    this.#turnOn(0);
    if (retry === 0) {
      this.#seconds = (performance.now() - this.#started) / 1000;
      this.#state.limit = this.#state.count * 50 + 100_000;
      this.#waiting = isKilled ? [] : [...this.#noteReached(test.file.filepath, false)];
    } else if (retry === 1 && isKilled) this.#waiting = [];
    else if (retry > 1) {
      const id = this.#waiting.shift() ?? 0;
      if (isKilled) this.#kill(id, test, reason);
    }
    if (retry < 2 && isKilled) this.#log({ unsteady: test.file.filepath, test: test.name, reason });
    if (test.result) {
      test.result.state = this.#waiting.length > 0 ? 'fail' : 'pass';
      test.result.errors = this.#waiting.length > 0 ? [dummyError] : [];
    }
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    this.#noteReached(suite.file.filepath, true);
    this.#log({ finished: suite.file.filepath });
  }

  #turnOn(id: number): void {
    this.#state.on = id;
    process.env.MUTANT = String(id);
  }

  #kill(id: number, test: RunnerTestCase, reason: string): void {
    this.#alive.delete(id);
    this.#log({ killed: id, by: `${test.file.name}: ${test.name}`, reason: reason.slice(0, 300) });
  }

  /** The living mutants that were reached since the last call, also by processes that the test started. */
  #noteReached(file: string, isShared: boolean): readonly number[] {
    const elsewhere = existsSync(this.#files.reached)
      ? readFileSync(this.#files.reached, 'utf8').split('\n').filter(Boolean)
      : [];
    rmSync(this.#files.reached, { force: true });
    const ids = new Set([...this.#state.reached, ...elsewhere.map(Number)]);
    this.#state.reached.clear();
    const alive = [...ids].filter((id) => this.#alive.has(id));
    if (alive.length > 0) this.#log({ reached: alive, from: file, isShared });
    return alive;
  }

  #log(entry: object): void {
    appendFileSync(this.#files.log, `${JSON.stringify(entry)}\n`);
  }
}
