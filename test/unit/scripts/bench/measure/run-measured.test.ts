// @module-tag slow
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { canSeeProcesses } from '../../../../../scripts/bench/measure/processes.ts';
import { runMeasured } from '../../../../../scripts/bench/measure/run-measured.ts';

const run = (source: string, onMessage?: (message: unknown) => void) =>
  runMeasured({
    program: process.execPath,
    parameters: ['--eval', source],
    folder: tmpdir(),
    ...(onMessage ? { onMessage } : {}),
  });

const holder = (megabytes: number) =>
  `const held = Buffer.alloc(${megabytes} * 2 ** 20, 1); setTimeout(() => process.exit(held[0] - 1), 1500);`;

test.runIf(canSeeProcesses)(
  'measures the memory and time of a command and of the processes that it starts',
  async () => {
    const child = JSON.stringify(holder(200));
    const { use, seconds } = await run(
      `const { spawn } = require('node:child_process'); const held = Buffer.alloc(300 * 2 ** 20, 1);
     spawn(process.execPath, ['--eval', ${child}]).on('exit', (code) => process.exit(code + held[0] - 1));`,
    );
    expect(seconds).toBeGreaterThan(1.5);
    const [parent, started] = use?.processes ?? [];
    expect(parent?.peak).toBeGreaterThan(300 * 2 ** 20);
    expect(started?.peak).toBeGreaterThan(200 * 2 ** 20);
    expect(started?.peak).toBeLessThan(300 * 2 ** 20);
    expect(use?.sumPeak).toBeGreaterThan(500 * 2 ** 20);
    expect(use?.cpuSeconds).toBeGreaterThan(0);
  },
);

test('hears what the command tells', async () => {
  const heard: unknown[] = [];
  await run("process.send({ stage: 'render' }, () => process.exit())", (message) => heard.push(message));
  expect(heard).toEqual([{ stage: 'render' }]);
});

test('fails with what a failing command wrote', async () => {
  await expect(run("console.error('no such archive'); process.exit(3)")).rejects.toThrow(
    /ended with 3\nno such archive/,
  );
});

test('ends a command that takes too long, and says so', async () => {
  const source = 'setInterval(() => {}, 1000)';
  const measured = await runMeasured({
    program: process.execPath,
    parameters: ['--eval', source],
    folder: tmpdir(),
    limitSeconds: 0.5,
  });
  expect(measured.ended).toBe(true);
  expect(measured.seconds).toBeGreaterThanOrEqual(0.5);
});
