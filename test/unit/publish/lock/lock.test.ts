// @module-tag slow
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
    new RegExp(`Another command is working in ${folder}: process ${holder.pid} on ${hostname()}, since 20`),
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

const write = (lock: unknown) =>
  writeFileSync(join(folder, 'lock.json'), typeof lock === 'string' ? lock : JSON.stringify(lock));

test.each([
  ['another machine', { host: 'elsewhere' }],
  ['another container on this machine, with the same name', { space: 'pid:[1]' }],
])('keeps the lock of %s, says whose it is, and takes it with --break-lock', (_, other) => {
  const lock = { ...ownIdentity(), pid: 2 ** 22 + 1, started: '2026-11-28T10:00:00.000Z', ...other };
  write(lock);
  expect(() => takeLock(folder)).toThrow(
    new RegExp(
      `process ${lock.pid} on ${lock.host}, since 2026-11-28 10:00 UTC.*run the command again with --break-lock`,
      's',
    ),
  );
  takeLock(folder, { breakLock: true })();
});

test('takes a lock of version 0.2.0, which has no process space', () => {
  const { pid: _, space: __, ...rest } = ownIdentity();
  write({ ...rest, pid: 2 ** 22 + 1 });
  takeLock(folder)();
});

test('does not break the lock of a process that runs on this machine', async () => {
  const holder = await startHolder();
  expect(() => takeLock(folder, { breakLock: true })).toThrow(`kill ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
});

test.runIf(process.platform === 'linux')('replaces the lock of an earlier process with the number of this one', () => {
  write({ ...ownIdentity(), birth: 'an earlier one' });
  takeLock(folder)();
});

test.each(['', '{"pid":', '\0'.repeat(80), JSON.stringify(ownIdentity()).slice(0, -4)])(
  'replaces a lock that was never written to its end: %j',
  (text) => {
    write(text);
    const release = takeLock(folder);
    expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toContain(`"pid":${process.pid}`);
    release();
  },
);

test.each([
  'null',
  '{}',
  '[1]',
  '12',
  '{"pid":"x","host":"y","started":"z"}',
  '{"pid":0,"host":"y","started":"2026-11-28"}',
  'mine',
  '\u0007\u001b[31m'.repeat(90),
])('shows a lock that is none of ours, and takes it only with --break-lock: %j', (text) => {
  write(text);
  const message = messageOf(() => takeLock(folder));
  expect(message).toContain(`${join(folder, 'lock.json')} is not a lock file: `);
  expect(message).toContain('--break-lock');
  expect(message).not.toMatch(/\p{Cc}|undefined/u);
  expect(message.length).toBeLessThan(600);
  expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toBe(text);
  takeLock(folder, { breakLock: true })();
});

test('shows that a folder has the name of the lock', () => {
  mkdirSync(join(folder, 'lock.json'));
  expect(() => takeLock(folder)).toThrow(/lock\.json is a folder.*Move it away/);
});

test('removes what killed processes left while they took the lock', () => {
  for (const name of ['lock.json.4194305', 'lock.json.4194306.stale', `lock.json.${process.ppid}`, 'lock.json.txt'])
    writeFileSync(join(folder, name), '');
  takeLock(folder)();
  expect(readdirSync(folder).toSorted()).toEqual([`lock.json.${process.ppid}`, 'lock.json.txt']);
});

test('only one of several processes gets a lock that a killed one left, and the next gets it after that one', async () => {
  write({ ...ownIdentity(), pid: 2 ** 22 + 1 });
  const source = `
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, '../../../../src/publish/lock/lock.ts'))};
    try {
      takeLock(${JSON.stringify(folder)});
      process.stdout.write('taken');
      process.stdin.once('data', () => process.exit());
    } catch (error) {
      process.stdout.write(error.name);
      process.exit();
    }
  `;
  const processes = Array.from({ length: 4 }, () => spawn(process.execPath, ['--input-type=module', '--eval', source]));
  const answers = await Promise.all(processes.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])));
  expect(answers.toSorted()).toEqual(['LockedError', 'LockedError', 'LockedError', 'taken']);
  for (const { stdin } of processes) stdin.on('error', () => {}).write('\n');
  await Promise.all(processes.map((child) => (child.exitCode === null ? once(child, 'exit') : undefined)));
  expect(existsSync(folder)).toBe(false);
});

test('leaves the lock that another process took in the meantime', () => {
  const release = takeLock(folder);
  writeFileSync(join(folder, 'lock.json'), 'of another');
  release();
  expect(readdirSync(folder)).toEqual(['lock.json']);
});

const failing = (code: string) => Object.assign(new Error(code), { code });

test.each(['EPERM', 'ENOTSUP', 'EMLINK', 'UNKNOWN'])('locks a folder on a disk without hard links: %s', (code) => {
  const disk = {
    link: () => {
      throw failing(code);
    },
  };
  const release = takeLock(folder, { disk });
  expect(readdirSync(folder)).toEqual(['lock.json']);
  expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toMatch(new RegExp(`^\\{"pid":${process.pid},.*\\}\\n$`));
  expect(() => takeLock(folder, { disk })).toThrow(`process ${process.pid}`);
  release();
  mkdirSync(folder);
  write({ ...ownIdentity(), pid: 2 ** 22 + 1 });
  takeLock(folder, { disk })();
  expect(existsSync(folder)).toBe(false);
});

test.each(['EEXIST', 'ENOENT'])('takes a lock that another process released while this one looked: %s', (code) => {
  let links = 0;
  const link = (from: string, to: string) => {
    links += 1;
    if (links > 1) return linkSync(from, to);
    if (code === 'ENOENT') rmSync(folder, { recursive: true });
    throw failing(code);
  };
  takeLock(folder, { disk: { link } })();
  expect(links).toBe(2);
});

test('gives up when a lock is taken and released again and again', () => {
  const link = () => {
    throw failing('EEXIST');
  };
  expect(() => takeLock(folder, { disk: { link } })).toThrow(/changes all the time\. Wait/);
});

test('an error of the disk is no lock of another process, and leaves none', () => {
  const link = () => {
    throw failing('ENOSPC');
  };
  expect(() => takeLock(folder, { disk: { link } })).toThrow('ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')('leaves no lock that it could not write to its end', () => {
  const source = program.replace('"FOLDER"', JSON.stringify(folder));
  // The process may write no byte into a file.
  const limited = 'trap "" XFSZ; ulimit -f 0; exec "$0" --input-type=module --eval "$1"';
  const { stderr } = spawnSync('bash', ['-c', limited, process.execPath, source], { encoding: 'utf8' });
  expect(stderr).toContain('EFBIG');
  expect(readdirSync(folder)).toEqual([]);
});

function messageOf(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
