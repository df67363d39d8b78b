import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { allForms } from '../../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../../src/import/gather-trees.ts';
import { type ImportOptions, importArchive } from '../../../src/import/import-archive.ts';
import type { Outcome } from '../../../src/import/placing/outcome.ts';

/** A PNG of two by two pixels. */
export const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAMAAABFaP0WAAAAA1BMVEUzRFUOQ0lpAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQI12NgAAEAAAYAAWb0yWwAAAAASUVORK5CYII=',
  'base64',
);

/** The result of an import into an empty archive, run twice. */
export interface Imported {
  readonly forms: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** The outcomes of the second run. */
  readonly again: readonly Outcome[];
  /** Every file by its path under the folder of articles, after the first run. */
  readonly articles: ReadonlyMap<string, string>;
  /** The same after the second run. */
  readonly articlesAgain: ReadonlyMap<string, string>;
}

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'en' }, now: Date.parse('2026-01-01') };

/** Imports a folder into an empty archive in Asia/Kolkata, twice. */
export async function importFolder(from: string, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const to = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    const run = async () => {
      const { trees } = await gatherTrees([from], allForms);
      const outcomes = await Array.fromAsync(importArchive(trees, { to, rules, dryRun: false, ...options }));
      return { trees, outcomes, articles: await filesIn(to) };
    };
    const first = await run();
    const second = await run();
    return {
      forms: first.trees.map(({ form }) => form.name),
      outcomes: first.outcomes,
      again: second.outcomes,
      articles: first.articles,
      articlesAgain: second.articles,
    };
  } finally {
    await rm(to, { recursive: true });
  }
}

/** Imports files by name, from a folder called `in`. */
export async function importFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const root = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, 'in', name)), { recursive: true });
      await writeFile(join(root, 'in', name), content);
    }
    return await importFolder(join(root, 'in'), options);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = new Map<string, string>();
  for (const { parentPath, name } of entries) {
    files.set(relative(folder, join(parentPath, name)), await readFile(join(parentPath, name), 'utf8'));
  }
  return files;
}

/** An article's text, with digests taken out. */
export function articleText({ articles }: Imported, path: string): string {
  const text = articles.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...articles.keys()].join(', ')}`);
  return text.replace(/sha256: \w{64}/, 'sha256: …');
}
