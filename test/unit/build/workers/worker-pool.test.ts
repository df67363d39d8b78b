import { expect, test } from 'vitest';
import { openWorkerPool, type WorkerPool } from '../../../../src/build/workers/worker-pool.ts';
import { createWorkerTasks } from '../../../../src/build/workers/worker-tasks.ts';
import type { Assets } from '../../../../src/theme/assets.ts';

type Result = Awaited<ReturnType<ReturnType<typeof createWorkerTasks>['readArticles']>>;

/** A pool in this process, whose tasks end when the test says so. */
function controlledPool(): { readonly pool: WorkerPool; readonly ends: PromiseWithResolvers<Result>[] } {
  const ends: PromiseWithResolvers<Result>[] = [];
  const readArticles = (): Promise<Result> => {
    const end = Promise.withResolvers<Result>();
    ends.push(end);
    return end.promise;
  };
  return { pool: openWorkerPool(1, { tasks: { ...createWorkerTasks(), readArticles } }), ends };
}

function run(
  pool: WorkerPool,
  tasks: readonly string[],
  onResult: (task: string) => void,
  inProcess = true,
): Promise<void> {
  return pool.run('readArticles', tasks, {
    inProcess,
    parameters: () => [
      {
        paths: { root: '', articles: '', site: '' },
        catalog: 'no-catalog.sqlite',
        assets,
        epoch: '',
        pageEpochs: {},
        staging: '',
        now: 0,
      },
      [],
    ],
    describe: (task) => task,
    onResult: (_, task) => onResult(task),
  });
}

const assets: Assets = {
  ...{ css: '', styles: {}, scripts: {}, nastaliq: '', fonts: {}, articleFonts: {}, listFonts: {}, interfaceTexts: {} },
  icons: { svg: '', png48: '', png180: '', png192: '', png512: '' },
};
const nothing: Result = { entries: [], problems: [] };

test('gives each of two runs at the same time its own results', async () => {
  const { pool, ends } = controlledPool();
  const results: string[] = [];
  const earlier = run(pool, ['earlier'], (task) => results.push(task));
  const later = run(pool, ['later'], (task) => results.push(task));
  ends[1]?.resolve(nothing);
  await later;
  expect(results).toEqual(['later']);
  ends[0]?.resolve(nothing);
  await earlier;
  expect(results).toEqual(['later', 'earlier']);
  await pool.release();
});

test('starts new processes for tasks that come after it has ended them', { tags: ['slow'] }, async () => {
  const pool = openWorkerPool(1);
  const failure = () => run(pool, ['a task'], () => {}, false).then(() => undefined, String);
  const first = await failure();
  expect(first).toContain('no-catalog.sqlite');
  await pool.release();
  expect(await failure()).toBe(first);
  await pool.release();
});
