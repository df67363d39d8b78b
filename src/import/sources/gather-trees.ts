import { glob, lstat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Form, SourceFile, Tree } from '../form.ts';
import type { FormTree } from '../import-archive.ts';
import { fileOnDisk } from './file-on-disk.ts';
import { readSample } from './read-sample.ts';
import { walkFolder } from './walk-folder.ts';

/** What was found under the given paths. */
export interface Gathered {
  readonly trees: readonly FormTree[];
  /** Files of no known form, such as the settings and pictures of a blog. */
  readonly others: readonly string[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
}

interface Root {
  readonly files: readonly SourceFile[];
  /** Whether its files were named one by one, so that each must be read. */
  readonly named: boolean;
}

/** Opens paths (files, folders, or patterns with `*`) and tells the form of every file; `wanted` restricts the forms. */
export async function gatherTrees(
  paths: readonly string[],
  forms: readonly Form[],
  wanted?: string,
): Promise<Gathered> {
  const { roots, missing } = await openPaths(paths);
  const chosen = wanted === undefined ? forms : forms.filter((form) => form.name === wanted);
  const others: string[] = [];
  const trees: FormTree[] = [];
  for (const root of roots) {
    const byForm = new Map<Form, SourceFile[]>();
    for (const file of root.files) {
      const form = await formOf(file, chosen, root.named && wanted !== undefined);
      if (!form) {
        others.push(file.name);
        continue;
      }
      const articles = byForm.get(form) ?? [];
      articles.push(file);
      byForm.set(form, articles);
    }
    const files = new Map(root.files.map((file) => [file.name, file]));
    for (const [form, articles] of byForm) trees.push({ form, tree: { articles, files } satisfies Tree });
  }
  return { trees, others, missing };
}

async function formOf(file: SourceFile, forms: readonly Form[], must: boolean): Promise<Form | undefined> {
  const [first] = forms;
  if (must && forms.length === 1) return first;
  const sample = await readSample(file);
  const marks = forms.map((form) => ({ form, mark: form.recognises(sample) })).filter(({ mark }) => mark > 0);
  return marks.toSorted((one, other) => other.mark - one.mark)[0]?.form;
}

async function openPaths(paths: readonly string[]): Promise<{ roots: readonly Root[]; missing: readonly string[] }> {
  const named: SourceFile[] = [];
  const folders: Root[] = [];
  const missing: string[] = [];
  for (const given of paths) {
    const matches = await matching(given);
    if (matches.length === 0) missing.push(given);
    for (const path of matches) {
      const absolute = resolve(path);
      if ((await lstat(absolute)).isDirectory()) folders.push({ files: await folderFiles(absolute), named: false });
      else named.push(await fileOnDisk(absolute, basename(absolute)));
    }
  }
  return { roots: named.length > 0 ? [{ files: named, named: true }, ...folders] : folders, missing };
}

async function matching(given: string): Promise<readonly string[]> {
  const exists = await lstat(given).then(
    () => true,
    () => false,
  );
  if (exists) return [given];
  if (!/[*?[{]/.test(given)) return [];
  return (await Array.fromAsync(glob(given))).toSorted((one, other) => (one < other ? -1 : 1));
}

async function folderFiles(folder: string): Promise<readonly SourceFile[]> {
  const name = basename(folder) || basename(dirname(folder));
  return Promise.all((await walkFolder(folder)).map((path) => fileOnDisk(join(folder, path), join(name, path))));
}
