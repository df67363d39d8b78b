import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allForms } from '../../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../../src/import/gather-trees.ts';
import { importArchive } from '../../../src/import/import-archive.ts';
import type { Outcome } from '../../../src/import/placing/outcome.ts';

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2026-01-01') };
let folder: string;
const post = (title: string, text: string, date = '2020-05-06') =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n${text}\n`;
const words = 'The old bridge over the river was opened again';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await mkdir(join(folder, 'blog'));
  await writeFile(join(folder, 'blog/one.md'), post('One', `${words} on Monday.`));
  await writeFile(join(folder, 'blog/two.md'), post('Two', `${words} on Tuesday.`));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(dryRun = false, from = 'blog'): Promise<readonly Outcome[]> {
  const { trees } = await gatherTrees([join(folder, from)], allForms);
  const options = { to: join(folder, 'out'), rules, dryRun };
  return Array.fromAsync(importArchive(trees, options));
}
const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);
const article = (name: string) => join(folder, 'out/2020/05/06', `${name}.md`);
const everything = async () =>
  Promise.all(
    (await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map(async (file) => [file, await readFile(file, 'utf8')] as const),
  );

describe('importArchive', () => {
  it('changes nothing in a second run', async () => {
    expect(statuses(await run())).toEqual(['imported', 'imported']);
    const before = await everything();
    expect(statuses(await run())).toEqual(['unchanged', 'unchanged']);
    expect(await everything()).toEqual(before);
  });

  it('rewrites an article if its source changed', async () => {
    await run();
    await writeFile(join(folder, 'blog/one.md'), post('Another headline', `${words} on Friday.`));
    expect(await run()).toMatchObject([{ status: 'changed', article: '2020/05/06/one.md' }, { status: 'unchanged' }]);
    expect(await readFile(article('one'), 'utf8')).toContain('on Friday');
  });

  it('keeps an edit, whether the source changed or not', async () => {
    await run();
    await appendFile(article('one'), 'Edited.\n');
    await appendFile(article('two'), 'Edited.\n');
    await writeFile(join(folder, 'blog/one.md'), post('One', `${words} on Friday.`));
    expect(statuses(await run())).toEqual(['kept', 'unchanged']);
    expect(await readFile(article('one'), 'utf8')).toMatch(/on Monday[\s\S]*Edited/);
    expect(await readFile(article('two'), 'utf8')).toContain('Edited');
  });

  it('does not restore deleted articles', async () => {
    await run();
    await unlink(article('one'));
    expect(statuses(await run())).toEqual(['kept', 'unchanged']);
  });

  it('recognises its own files if the ledger is lost, and still keeps an edit', async () => {
    await run();
    await appendFile(article('two'), 'Edited.\n');
    await unlink(join(folder, 'out/.import.jsonl'));
    expect(statuses(await run())).toEqual(['unchanged', 'kept']);
    expect(await readdir(join(folder, 'out/2020/05/06'))).toEqual(['one.md', 'two.md']);
  });

  it('continues after a run that was interrupted while it wrote the ledger', async () => {
    await run();
    const ledger = join(folder, 'out/.import.jsonl');
    await writeFile(ledger, (await readFile(ledger, 'utf8')).slice(0, -40));
    expect(statuses(await run())).toEqual(['unchanged', 'unchanged']);
    expect(statuses(await run())).toEqual(['unchanged', 'unchanged']);
  });

  it('recognises a source that was moved', async () => {
    await run();
    await cp(join(folder, 'blog'), join(folder, 'moved'), { recursive: true });
    expect(statuses(await run(false, 'moved'))).toEqual(['unchanged', 'unchanged']);
  });

  it('writes two articles with one day and name to two files, always the same ones', async () => {
    await mkdir(join(folder, 'blog/b'));
    await writeFile(join(folder, 'blog/b/one.md'), post('One', 'Something else happened that day.'));
    expect((await run()).map((outcome) => outcome.article)).toEqual([
      '2020/05/06/one.md',
      '2020/05/06/one-2.md',
      '2020/05/06/two.md',
    ]);
    expect(statuses(await run())).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('skips a text that is already imported, and names its article', async () => {
    await writeFile(join(folder, 'blog/zz.md'), post('One', `${words.toUpperCase()},  on   Monday`, '2021-01-01'));
    expect((await run())[2]).toMatchObject({ status: 'duplicate', reason: 'the same text as 2020/05/06/one.md' });
  });

  it('never overwrites a file that it did not write', async () => {
    await mkdir(join(folder, 'out/2020/05/06'), { recursive: true });
    await writeFile(article('one'), 'Mine.');
    expect((await run())[0]).toMatchObject({ status: 'imported', article: '2020/05/06/one-2.md' });
    expect(await readFile(article('one'), 'utf8')).toBe('Mine.');
  });

  it('writes nothing in a dry run', async () => {
    expect(statuses(await run(true))).toEqual(['imported', 'imported']);
    expect(await readdir(folder)).toEqual(['blog']);
  });

  it('refuses one file and imports the others', async () => {
    await writeFile(join(folder, 'blog/bad.md'), '---\ntitle: [\n---\n');
    expect(await run()).toMatchObject([{ status: 'refused', line: 3 }, { status: 'imported' }, { status: 'imported' }]);
  });

  it('refuses a damaged ledger instead of overwriting unrecognised files', async () => {
    await run();
    const ledger = join(folder, 'out/.import.jsonl');
    await writeFile(ledger, `broken\n${await readFile(ledger, 'utf8')}`);
    await expect(run()).rejects.toThrow('.import.jsonl:1');
  });
});
