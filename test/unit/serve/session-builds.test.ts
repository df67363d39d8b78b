import { expect, test, vi } from 'vitest';
import type { BuildReport } from '../../../src/build/options/build-report.ts';
import { sessionBuilds } from '../../../src/serve/session-builds.ts';

const report = {} as BuildReport;

test('builds everything first, then the pages of a change, then the rest when it is quiet', async () => {
  const built: string[] = [];
  const onChange = sessionBuilds({
    build: async () => report,
    onBuilt: (_, pagesOnly) => built.push(pagesOnly ? 'pages' : 'all'),
    onFailed: (error) => expect(error).toBeUndefined(),
    quietMilliseconds: 30,
  });
  onChange();
  await expect.poll(() => built).toEqual(['all']);
  onChange();
  await expect.poll(() => built).toEqual(['all', 'pages', 'all']);
  onChange();
  await expect.poll(() => built).toEqual(['all', 'pages', 'all', 'pages', 'all']);
});

test('builds everything after a first build that failed', async () => {
  const asked: boolean[] = [];
  const onFailed = vi.fn();
  const onChange = sessionBuilds({
    build: async (pagesOnly) => {
      asked.push(pagesOnly);
      if (asked.length === 1) throw new Error('no title');
      return report;
    },
    onBuilt: () => {},
    onFailed,
  });
  onChange();
  await expect.poll(() => onFailed.mock.calls).toEqual([[new Error('no title'), false]]);
  onChange();
  await expect.poll(() => asked).toEqual([false, false]);
});

test('tries again by itself after a failure that may pass, and reports it once', async () => {
  const full = new Error('The pages could not be written', {
    cause: Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
  });
  const failures = [full, full, full];
  const [built, failed] = [vi.fn(), vi.fn()];
  const onChange = sessionBuilds({
    build: async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      return report;
    },
    onBuilt: built,
    onFailed: failed,
    retryMilliseconds: 5,
  });
  onChange();
  await expect.poll(() => built).toHaveBeenCalledOnce();
  expect(failed.mock.calls).toEqual([[full, true]]);
});
