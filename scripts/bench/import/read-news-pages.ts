import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { walkFolder } from '../../../src/import/sources/walk-folder.ts';
import type { Sample, SampleSet, Truth } from './sample.ts';

interface Record {
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly publishing_date?: string | null;
  readonly body?: {
    readonly summary?: readonly string[];
    readonly sections?: readonly { readonly headline?: readonly string[]; readonly paragraphs?: readonly string[] }[];
  } | null;
}

/**
 * Reads sets of pages in any folders: `NAME.html.gz`, with the visible text in `NAME.txt` and the expected fields in
 * `NAME.json`.
 */
export async function readNewsPages(folder: string): Promise<readonly SampleSet[]> {
  const files = await walkFolder(folder);
  const sets = [
    { form: 'html', ending: '.html.gz' },
    { form: 'text', ending: '.txt' },
  ] as const;
  const read = sets.map(async ({ form, ending }) => {
    const pages = files.filter(
      (file) => file.endsWith(ending) && existsSync(join(folder, file.replace(ending, '.json'))),
    );
    const samples = await Promise.all(pages.map((page) => sampleOf(folder, page, ending)));
    return { name: `news pages, ${form}`, form, samples };
  });
  return (await Promise.all(read)).filter(({ samples }) => samples.length > 0);
}

async function sampleOf(folder: string, page: string, ending: string): Promise<Sample> {
  const file = join(folder, page);
  const record: Record = JSON.parse(await readFile(file.replace(ending, '.json'), 'utf8'));
  const bytes = async () => (ending === '.txt' ? readFile(file) : gunzipSync(await readFile(file)));
  return { name: page, bytes, truth: truthOf(record) };
}

function truthOf({ title, authors, publishing_date: date, body }: Record): Truth {
  const sections = body?.sections ?? [];
  const text = [
    ...(body?.summary ?? []),
    ...sections.flatMap((section) => [...(section.headline ?? []), ...(section.paragraphs ?? [])]),
  ].join('\n');
  return {
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    authors: authors ?? [],
    ...(text === '' ? {} : { body: text }),
  };
}
