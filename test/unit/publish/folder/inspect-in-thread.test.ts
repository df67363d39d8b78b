import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectInThread } from '../../../../src/publish/folder/inspect-in-thread.ts';
import { publishVersion } from './publish-version.ts';

let root = '';
let out = '';
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'look-'));
  out = join(root, '_site');
  await publishVersion(out, { 'a.html': 'a', 'b/c.html': 'c' });
});
afterEach(() => rmSync(root, { recursive: true }));

test('finds missing files and files that are not ours at every call', async () => {
  const nothing = { files: [], links: [], others: [], emptyFolders: [] };
  expect(await inspectInThread(out)).toEqual({ lost: [], foreign: nothing });
  rmSync(join(out, 'b/c.html'));
  writeFileSync(join(out, 'CNAME'), 'news.example');
  const { lost, foreign } = await inspectInThread(out);
  expect(lost).toEqual(['b/c.html']);
  expect(foreign).toEqual({ ...nothing, files: ['CNAME'], emptyFolders: ['b'] });
});

test('finds damaged files only if it reads every file', async () => {
  writeFileSync(join(out, 'a.html'), 'b');
  expect((await inspectInThread(out)).lost).toEqual([]);
  expect((await inspectInThread(out, true)).lost).toEqual(['a.html']);
});

test('answers calls that run at the same time', async () => {
  const other = join(root, 'other');
  await publishVersion(other, { 'x.html': 'x' });
  rmSync(join(other, 'x.html'));
  const inspections = await Promise.all([
    inspectInThread(out),
    inspectInThread(other),
    inspectInThread(join(root, 'nowhere')),
  ]);
  expect(inspections.map(({ lost }) => lost)).toEqual([[], ['x.html'], []]);
});

test('rejects with the error code, and answers the next call', async () => {
  await expect(inspectInThread(`${out}\0`)).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_VALUE' });
  expect((await inspectInThread(out)).lost).toEqual([]);
});

test('does not keep the process alive', () => {
  const module = new URL('../../../../src/publish/folder/inspect-in-thread.ts', import.meta.url);
  const script = `const { inspectInThread } = await import(${JSON.stringify(module)});
    const { lost } = await inspectInThread(${JSON.stringify(out)});
    console.log(lost.length);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    timeout: 100_000,
  });
  expect({ status, text: String(stdout) }).toEqual({ status: 0, text: '0\n' });
});
