import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Sample, SampleSet } from './sample.ts';

interface Facts {
  readonly title?: string;
  readonly publish_date?: string | null;
  readonly text?: string;
}

/**
 * Reads saved pages, `html/NAME.html.gz`, and the fields that another tool reads from them, `metadata/NAME.json`. Its author
 * lists contain menus and addresses, so authors are not measured.
 */
export async function readNewspaper(folder: string): Promise<readonly SampleSet[]> {
  const names = (await readdir(join(folder, 'metadata'))).map((file) => file.replace(/\.json$/, '')).toSorted();
  const samples = await Promise.all(
    names.filter((name) => existsSync(join(folder, 'html', `${name}.html.gz`))).map((name) => sampleOf(folder, name)),
  );
  return [{ name: 'newspaper, html', form: 'html', samples }];
}

async function sampleOf(folder: string, name: string): Promise<Sample> {
  const {
    title,
    publish_date: date,
    text,
  }: Facts = JSON.parse(await readFile(join(folder, 'metadata', `${name}.json`), 'utf8'));
  const truth = { ...(title ? { title } : {}), ...(date ? { date } : {}), ...(text ? { body: text } : {}) };
  return { name, bytes: async () => gunzipSync(await readFile(join(folder, 'html', `${name}.html.gz`))), truth };
}
