import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleSource } from '../../../../../scripts/bench/archive/article-source.ts';
import { archiveFolder } from '../../../../../scripts/bench/build/archive-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const plan = { articles: 12, seed: 'a' };
const open = (seed = 'a') => archiveFolder({ ...plan, seed }, join(root, 'made'));

function files(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('writes every article of the plan', () => {
  const { articles, maker } = open();
  const expected = Array.from({ length: plan.articles }, (_, index) => maker.article(index));
  expect([...files(articles)]).toEqual(expected.map((article) => [`${article.address}.md`, articleSource(article)]));
});

test('adds two, edits another, and takes all back', () => {
  const archive = open();
  const before = files(archive.articles);
  archive.add();
  archive.addLate();
  archive.edit();
  const after = files(archive.articles);
  expect([...after.keys()].filter((path) => !before.has(path))).toEqual(
    [archive.maker.late, archive.maker.added].map(({ address }) => `${address}.md`),
  );
  const edited = [...before].filter(([path, source]) => after.get(path) !== source).map(([path]) => path);
  expect(edited).toEqual([`${archive.maker.article(6).address}.md`]);
  archive.restore();
  expect(files(archive.articles)).toEqual(before);
});

test('keeps an archive that is there, with what was left changed taken back, and makes another of another seed', () => {
  const first = open();
  first.edit();
  first.add();
  first.addLate();
  const foreign = join(first.articles, 'kept.md');
  writeFileSync(foreign, '');
  const second = open();
  expect(files(second.articles).size).toBe(plan.articles + 1);
  expect(files(open('b').articles).size).toBe(plan.articles);
});
