import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allForms } from '../../../../src/import/forms/all-forms.ts';
import { type Imported, importFolder } from '../import-files.ts';

const fixtures = 'test/fixtures/import/forms';
const parts = {
  sample: 'a small source that gives one article',
  articles:
    'the article file that it gives; write it with `npm run import -- --to …/articles …/sample`, delete .import.jsonl',
  damaged: 'a source of the same form that must be refused as a whole',
  'reason.txt': 'the reason of that refusal, in one line',
} as const;

const folderOf = (form: string): string => join(import.meta.dirname, '../../../..', fixtures, form);

async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.map(async (path) => [relative(folder, path), await readFile(path, 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

const articlesOf = ({ articles }: Imported): ReadonlyMap<string, string> =>
  new Map([...articles].filter(([path]) => path.endsWith('.md')));

describe.each(allForms.map(({ name }) => name))('the form "%s"', (form) => {
  const folder = folderOf(form);

  it('has a sample', () => {
    const missing = Object.entries(parts).filter(([part]) => !existsSync(join(folder, part)));
    const advice = missing.map(([part, content]) => `add ${fixtures}/${form}/${part}: ${content}`);
    expect(advice).toEqual([]);
  });

  it('imports the expected article from its sample, and leaves it unchanged in a second run', async () => {
    const imported = await importFolder(join(folder, 'sample'));
    expect(imported.forms).toEqual([form]);
    expect(articlesOf(imported)).toEqual(await filesBelow(join(folder, 'articles')));
    expect(imported.outcomes.map(({ status }) => status)).toEqual(['imported']);
    expect(imported.again.map(({ status }) => status)).toEqual(['unchanged']);
    expect(imported.articlesAgain).toEqual(imported.articles);
  });

  it('refuses a damaged sample and gives the reason', async () => {
    const reason = (await readFile(join(folder, 'reason.txt'), 'utf8')).trim();
    const imported = await importFolder(join(folder, 'damaged'));
    expect(imported.forms).toEqual([form]);
    expect(imported.outcomes.map((outcome) => [outcome.status, outcome.reason])).toEqual([['refused', reason]]);
    expect(articlesOf(imported)).toEqual(new Map());
  });
});

it('has samples for no other forms', async () => {
  const names = allForms.map(({ name }) => name);
  const others = (await readdir(join(folderOf('.')))).filter((name) => !names.includes(name));
  expect(others, `remove these from ${fixtures}, or add their forms to src/import/forms/all-forms.ts`).toEqual([]);
});
