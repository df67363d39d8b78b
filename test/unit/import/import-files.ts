import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { forms } from '../../../src/import/forms/registry.ts';
import { gatherTrees } from '../../../src/import/gather-trees.ts';
import { type ImportOptions, importArchive } from '../../../src/import/import-archive.ts';
import type { Outcome } from '../../../src/import/placing/outcome.ts';

/** What came of files that were imported from a folder `in`, once and again. */
export interface Imported {
  readonly forms: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** What a second run said. */
  readonly again: readonly Outcome[];
  /** Every file by its path under the folder of articles. */
  readonly articles: ReadonlyMap<string, string>;
}

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'en' }, now: Date.parse('2026-01-01') };

/** Imports files by name into an empty archive in Asia/Kolkata, checked as the archive checks them. */
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
    const to = join(root, 'out');
    const run = async () => {
      const { trees } = await gatherTrees([join(root, 'in')], forms);
      const given = { to, rules, dryRun: false, ...options };
      return { trees, outcomes: await Array.fromAsync(importArchive(trees, given)) };
    };
    const { trees, outcomes } = await run();
    const again = (await run()).outcomes;
    const entries = (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const articles = new Map<string, string>();
    for (const { parentPath, name } of entries) {
      articles.set(relative(to, join(parentPath, name)), await readFile(join(parentPath, name), 'utf8'));
    }
    return { forms: trees.map(({ form }) => form.name), outcomes, again, articles };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** An article's text, with digests taken out. */
export function articleText({ articles }: Imported, path: string): string {
  const text = articles.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...articles.keys()].join(', ')}`);
  return text.replace(/sha256: \w{64}/, 'sha256: …');
}
