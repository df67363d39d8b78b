import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../src/publish/lock/lock.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { problemLine } from '../../../src/settings/files/problem.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  mkdirSync(join(folder, 'articles'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, fields: string) =>
  writeFileSync(join(folder, 'articles', name), `---\n${fields}\ndate: 2023-07-27\n---\n\nText.\n`);
const read = (reads: number[] = []) =>
  readReport(
    { articles: join(folder, 'articles'), site: '_data/site.json', cache: join(folder, 'cache'), workers: 1 },
    (done) => reads.push(done),
  );

test('reads an archive, and only changed files the next time', async () => {
  write('a.md', 'title: A\ntags: [rail]');
  write('b.md', 'title: B\nsummary: s');
  const first = await read();
  expect(first.problems).toEqual([]);
  expect(first.report).toMatchObject({ articles: 2, tags: 1 });
  write('b.md', 'title: B');
  const { report } = await read();
  expect(report.shortcomings[0]).toMatchObject({
    name: 'standfirst',
    entries: [{ file: `${folder}/articles/a.md` }, { file: `${folder}/articles/b.md` }],
  });
});

test('lists unreadable files, and reports on the others', async () => {
  write('a.md', 'title: A\ntags: [rail]');
  write('b.md', 'tilte: B');
  const { report, problems } = await read();
  expect(problems.map(problemLine).join('\n')).toContain('"tilte" is not a known field (did you mean "title"?)');
  expect(report).toMatchObject({ articles: 1, tags: 1 });
  const lonely = report.shortcomings.find(({ name }) => name === 'lonely');
  expect(lonely?.entries.map(({ what }) => what)).toEqual(['rail']);
});

test('does not wait for a build, and names its process', async () => {
  const release = takeLock(join(folder, 'cache'));
  await expect(read()).rejects.toThrow(/Another command is working in .*cache: process \d+/);
  release();
});
