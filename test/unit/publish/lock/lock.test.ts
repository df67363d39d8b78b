import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../../src/publish/lock/lock.ts';
import { ownIdentity } from '../../../../src/publish/lock/process-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = `
  import { takeLock } from ${JSON.stringify(join(import.meta.dirname, '../../../../src/publish/lock/lock.ts'))};
  takeLock(${JSON.stringify('FOLDER')});
  process.stdout.write('taken\\n');
  setInterval(() => {}, 1000);
`;

async function startHolder() {
  const source = program.replace('"FOLDER"', JSON.stringify(folder));
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (holder.stdout) await once(holder.stdout, 'data');
  return holder;
}

test('names the process that has the folder, and gets it when that process is killed', async () => {
  const holder = await startHolder();
  expect(() => takeLock(folder)).toThrow(
    new RegExp(`Another build is working in ${folder}: process ${holder.pid} on ${hostname()}, started 20`),
  );
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  takeLock(folder)();
  expect(existsSync(folder)).toBe(false);
});

test('gives the folder back', () => {
  const release = takeLock(folder);
  expect(() => takeLock(folder)).toThrow(`process ${process.pid}`);
  release();
  takeLock(folder)();
});

test('does not believe the lock of a machine that it cannot ask to be dead', () => {
  const lock = { ...ownIdentity(), pid: 2 ** 22 + 1, host: 'elsewhere' };
  writeFileSync(join(folder, 'lock.json'), JSON.stringify(lock));
  expect(() => takeLock(folder)).toThrow(/on elsewhere, .* if elsewhere is gone, delete .*lock.json/);
});

test.runIf(process.platform === 'linux')('is not fooled by a new process with the number of the old', () => {
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ ...ownIdentity(), birth: 'an earlier one' }));
  takeLock(folder)();
});

test('takes over a lock that was never written to its end', () => {
  writeFileSync(join(folder, 'lock.json'), '{"pid":');
  const release = takeLock(folder);
  expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toContain(`"pid":${process.pid}`);
  release();
});

test('leaves the lock that another process took in the meantime', () => {
  const release = takeLock(folder);
  writeFileSync(join(folder, 'lock.json'), 'of another');
  release();
  expect(readdirSync(folder)).toEqual(['lock.json']);
});
