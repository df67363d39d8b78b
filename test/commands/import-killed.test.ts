import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'killed-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const to = (name: string) => join(folder, name);
const start = (articles: string, ...options: readonly string[]) =>
  spawn(process.execPath, ['scripts/import.ts', '--to', articles, ...options, to('posts')], { stdio: 'pipe' });
const import_ = async (articles: string, ...options: readonly string[]) => {
  const child = start(articles, ...options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  return { code, output };
};

/** All files but the ledger, whose lines may be written twice. */
const contentOf = (articles: string) =>
  readdirSync(articles, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.import.jsonl')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => `${file.slice(articles.length)}\n${readFileSync(file, 'latin1')}`);

const countOf = (articles: string) =>
  existsSync(articles)
    ? readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length
    : 0;

beforeAll(async () => {
  mkdirSync(to('posts'));
  const body = 'The river rose after three days of rain, and the bridge was closed.';
  for (let day = 1; day <= 28; day++)
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const date = `2023-01-${String(day).padStart(2, '0')}`;
      const post = `---\ntitle: Rain on day ${day} in ${name}\ndate: ${date}\nlang: en\n---\n${body} ${name} ${day}\n`;
      writeFileSync(to(`posts/${date}-${name}.md`), post);
    }
  expect(await import_(to('whole'))).toMatchObject({ code: 0 });
});

test('imports that are killed at any moment leave nothing behind once one has ended', async () => {
  const articles = to('killed');
  for (const written of [1, 60, 130]) {
    const child = start(articles);
    const ended = once(child, 'exit');
    while (child.exitCode === null && countOf(articles) < written) await after(1);
    child.kill('SIGKILL');
    await ended;
  }
  mkdirSync(join(articles, '.import'), { recursive: true });
  for (const name of ['4194305.import', 'notes.txt']) writeFileSync(join(articles, '.import', name), 'mine');
  writeFileSync(join(articles, '.4194305.import'), 'mine');
  expect(await import_(articles)).toMatchObject({ code: 0 });
  expect(readdirSync(join(articles, '.import')), 'only its own files are removed').toEqual(['notes.txt']);
  rmSync(join(articles, '.import'), { recursive: true });
  rmSync(join(articles, '.4194305.import'));
  expect(contentOf(articles)).toEqual(contentOf(to('whole')));
});

test('an import leaves no hidden folder', () => {
  expect(readdirSync(to('whole')).toSorted()).toEqual(['.import.jsonl', '2023']);
});

test('two imports do not write into one folder at the same time', async () => {
  const articles = to('locked');
  cpSync(to('whole'), articles, { recursive: true });
  mkdirSync(join(articles, '.import'));
  const lock = { pid: 7, host: 'container', started: '2026-11-28T10:00:00Z' };
  writeFileSync(join(articles, '.import/lock.json'), JSON.stringify(lock));
  const refused = await import_(articles);
  expect(refused.output).toMatch(/locked by process 7 on container, since 2026-11-28 10:00 UTC.*--break-lock/);
  expect(refused.code).toBe(1);
  expect(await import_(articles, '--break-lock')).toMatchObject({ code: 0 });
  expect(readdirSync(articles)).not.toContain('.import');
});
