import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allForms } from '../../../src/import/forms/all-forms.ts';
import { importFigures } from './import-figures.ts';
import { importLines } from './import-lines.ts';
import { exportLine, measureExport } from './measure-export.ts';
import { measureSet, type SetFigures } from './measure-set.ts';
import { measureStories, storyLine } from './measure-stories.ts';
import { readNewsPages } from './read-news-pages.ts';
import { readNewspaper } from './read-newspaper.ts';
import { readReadability } from './read-readability.ts';
import type { SampleSet } from './sample.ts';

export interface ImportBench {
  /** A sample set, or a folder of sample sets. */
  readonly folder: string;
  /** A file of `Marks`. With it, only the files that it names are read, to count the articles in each. */
  readonly marks?: string;
  /** Lists every field that was read wrongly. */
  readonly misses: boolean;
  /** The number of posts in a generated WordPress export, for measuring speed. 0 leaves it out. */
  readonly posts: number;
}

/** Measures how accurately the importer reads each field of each form. */
export async function benchImport({ folder, marks, misses, posts }: ImportBench): Promise<{
  readonly lines: readonly string[];
  readonly figures: unknown;
}> {
  if (marks !== undefined) {
    const figures = await measureStories(folder, JSON.parse(await readFile(marks, 'utf8')));
    return { lines: [storyLine(figures)], figures };
  }
  const sets = (await Promise.all((await foldersOf(folder)).map(readSets))).flat();
  if (sets.length === 0)
    throw new Error(`${folder}: has no pages with their expected fields beside them (NAME.html.gz and NAME.json)`);
  const figures: SetFigures[] = [];
  for (const set of sets) figures.push(await measureSet(set, allForms));
  const exported = posts === 0 ? undefined : await measureExport(posts);
  return {
    lines: [...importLines(figures, misses), ...(exported ? [exportLine(exported)] : [])],
    figures: { sets: importFigures(figures), ...(exported ? { exported } : {}) },
  };
}

async function foldersOf(folder: string): Promise<readonly string[]> {
  const inside = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const sets = inside.map(({ name }) => join(folder, name)).filter((set) => isPages(set) || /news-pages$/.test(set));
  return isPages(folder) || sets.length === 0 ? [folder] : sets.toSorted();
}

function isPages(folder: string): boolean {
  return existsSync(join(folder, 'test-pages')) || existsSync(join(folder, 'metadata'));
}

function readSets(folder: string): Promise<readonly SampleSet[]> {
  if (existsSync(join(folder, 'test-pages'))) return readReadability(folder);
  return existsSync(join(folder, 'metadata')) ? readNewspaper(folder) : readNewsPages(folder);
}
