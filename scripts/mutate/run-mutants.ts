import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type RunFiles, runFilesIn } from './run-files.ts';
import { startTestProcess, type TestProcess } from './start-test-process.ts';
import type { TestAnswer, TestRequest } from './test-process.ts';
import { type NumberedMutant, withSwitches } from './with-switches.ts';

const eventSchema = z.object({
  killed: z.number().optional(),
  by: z.string().optional(),
  reached: z.array(z.number()).optional(),
  from: z.string().optional(),
  isShared: z.boolean().optional(),
  unsteady: z.string().optional(),
  test: z.string().optional(),
  reason: z.string().optional(),
  finished: z.string().optional(),
});
type RunEvent = z.infer<typeof eventSchema>;
const nowSchema = z.object({ id: z.number(), seconds: z.number() });

/** How the tests took a mutant. */
export interface MutantResult {
  readonly mutant: NumberedMutant;
  readonly state: 'killed' | 'survived' | 'timed out' | 'not reached';
  readonly by?: string;
}

export interface MutantRun {
  /** A copy of the project, which is changed. */
  readonly copy: string;
  readonly folder: string;
  readonly mutants: readonly NumberedMutant[];
  /** All tests that reach a file of the room, the nearest first. */
  readonly tests: readonly string[];
  readonly nearTests: (mutant: NumberedMutant) => readonly string[];
  /** Tests that run every survivor by themselves, such as tests in a browser. */
  readonly moreTests: readonly string[];
  readonly report: (what: string, done: number, total: number) => void;
}

/** Tries all mutants with one run of the tests, and each survivor then once more by itself, in a fresh process. */
export async function runMutants(run: MutantRun): Promise<readonly MutantResult[]> {
  await assertPassing(run);
  const originals = new Map(run.mutants.map(({ file }) => [file, readFileSync(join(run.copy, file), 'utf8')]));
  for (const [file, text] of originals) {
    const own = run.mutants.filter((mutant) => mutant.file === file);
    writeFileSync(join(run.copy, file), withSwitches(text, own));
  }
  const results = await runSwitched(run);
  for (const [file, text] of originals) writeFileSync(join(run.copy, file), text);
  const events = readEvents(runFilesIn(run.folder));
  const unsteady = new Set(events.flatMap(({ unsteady }) => unsteady ?? []));
  return await runAlone(run, results, originals, (mutant) => {
    const reaching = events.filter(({ reached }) => reached?.includes(mutant.id));
    const direct = reaching.flatMap(({ from }) => (from === undefined ? [] : [from.slice(run.copy.length + 1)]));
    const near = reaching.some(({ isShared }) => isShared) ? run.nearTests(mutant) : [];
    const steady = [...new Set([...direct, ...near])].filter((file) => !unsteady.has(join(run.copy, file)));
    return [...steady, ...run.moreTests];
  });
}

/** Tests that fail without any mutant would kill all. */
async function assertPassing({ copy, folder, moreTests }: MutantRun): Promise<void> {
  if (moreTests.length === 0) return;
  const process = await startTestProcess(copy, folder, 'plain');
  const { failed } = await process.run({ tests: moreTests }).finally(() => process.end());
  if (failed !== undefined) throw new Error(`A test of --tests fails before any change is made: ${failed}`);
}

type Results = ReadonlyMap<number, MutantResult>;

/** Starts the run again without the mutant that hangs, until all tests are through. */
async function runSwitched({ copy, folder, mutants, tests, report }: MutantRun): Promise<Results> {
  const files = runFilesIn(folder);
  const results = new Map<number, MutantResult>();
  for (;;) {
    const dead = new Map(
      readEvents(files).flatMap(({ killed, by = '' }) => (killed === undefined ? [] : [[killed, by]])),
    );
    for (const mutant of mutants) {
      const by = dead.get(mutant.id);
      if (by !== undefined) results.set(mutant.id, { mutant, state: 'killed', by });
    }
    writeFileSync(files.alive, JSON.stringify(mutants.map(({ id }) => id).filter((id) => !results.has(id))));
    rmSync(files.now, { force: true });
    const process = await startTestProcess(copy, folder, 'switched');
    // A process that ends by itself is taken as one that hangs: the last mutant did it.
    const through = process.run({ tests }).then(
      () => undefined,
      () => lastMutant(files),
    );
    const watching = new AbortController();
    const watched = watch(files, watching.signal, () => report('Tests run', finished(files), tests.length));
    const hanging = await Promise.race([through, watched]).finally(() => {
      watching.abort();
      process.end();
    });
    const mutant = mutants.find(({ id }) => id === hanging);
    if (hanging === undefined) break;
    if (!mutant) throw new Error('The tests end early, or take longer than ten minutes, without any mutant.');
    results.set(mutant.id, { mutant, state: 'timed out' });
  }
  for (const { killed, by = '' } of readEvents(files)) {
    const mutant = mutants.find(({ id }) => id === killed);
    if (mutant) results.set(mutant.id, { mutant, state: 'killed', by });
  }
  return results;
}

/** The number of the mutant that runs for longer than it may; 0 if a test hangs without one; undefined once aborted. */
async function watch(files: RunFiles, signal: AbortSignal, report: () => void): Promise<number | undefined> {
  let last = '';
  let since = performance.now();
  while (!signal.aborted) {
    await wait(1000, undefined, { ref: false });
    report();
    const text = existsSync(files.now) ? readFileSync(files.now, 'utf8') : '';
    if (text !== last) [last, since] = [text, performance.now()];
    const now = parseNow(text);
    if (now && performance.now() - since > now.seconds * 1000) return now.id;
  }
  return undefined;
}

function lastMutant({ now }: RunFiles): number {
  return parseNow(existsSync(now) ? readFileSync(now, 'utf8') : '')?.id ?? 0;
}

// The file may be half written.
function parseNow(text: string): z.infer<typeof nowSchema> | undefined {
  return text.endsWith('}') ? nowSchema.parse(JSON.parse(text)) : undefined;
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function runAlone(
  { copy, folder, mutants, report }: MutantRun,
  results: Results,
  originals: ReadonlyMap<string, string>,
  testsOf: (mutant: NumberedMutant) => readonly string[],
): Promise<readonly MutantResult[]> {
  const all = new Map(results);
  const rest = mutants.filter(({ id }) => !all.has(id));
  let testProcess: TestProcess | undefined;
  /** The answer of the tests, or how the process ended. */
  const tryMutant = async (request: TestRequest): Promise<TestAnswer & { readonly isLate?: boolean }> => {
    testProcess ??= await startTestProcess(copy, folder, 'plain');
    const late = wait(300_000, { isLate: true }, { ref: false });
    const answer = await Promise.race([testProcess.run(request), late]).catch(errorOf);
    if (answer instanceof Error || 'isLate' in answer) {
      testProcess.end();
      testProcess = undefined;
    }
    return answer instanceof Error ? { failed: answer.message } : answer;
  };
  for (const [index, mutant] of rest.entries()) {
    const tests = testsOf(mutant);
    const changed = join(copy, mutant.file);
    const text = originals.get(mutant.file) ?? '';
    writeFileSync(changed, withMutant(text, mutant));
    const { failed, isLate } = tests.length === 0 ? {} : await tryMutant({ tests, changed });
    writeFileSync(changed, text);
    const state = isLate
      ? 'timed out'
      : failed !== undefined
        ? 'killed'
        : tests.length > 0
          ? 'survived'
          : 'not reached';
    all.set(mutant.id, { mutant, state, ...(failed === undefined ? {} : { by: failed }) });
    report('Survivors tried alone', index + 1, rest.length);
  }
  testProcess?.end();
  return mutants.flatMap(({ id }) => all.get(id) ?? []);
}

/** The text of a file with one mutant. */
function withMutant(text: string, { start, end, replacement, isStatement }: NumberedMutant): string {
  return text.slice(0, start) + (isStatement ? '{}' : `(${replacement})`) + text.slice(end);
}

function readEvents({ log }: RunFiles): readonly RunEvent[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => eventSchema.parse(JSON.parse(line)));
}

function finished(files: RunFiles): number {
  return new Set(readEvents(files).flatMap(({ finished }) => finished ?? [])).size;
}
