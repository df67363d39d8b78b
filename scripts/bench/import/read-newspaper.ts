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
 * Saved pages as `html/NAME.html.gz` and what another tool makes of them as `metadata/NAME.json`. Its lists of authors hold
 * menus and addresses, so they are no measure.
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
