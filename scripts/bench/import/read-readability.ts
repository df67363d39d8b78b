import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseFragment } from '../../../src/import/reading/body/parse-html.ts';
import type { Sample, SampleSet } from './sample.ts';

// Most titles in this set end with the name of the site.
const site =
  /^(.{4,}?)(?<!\s)\s+(?:[|·•»—–_]|-)\s+[^|·•»]{2,60}$|^(.{8,}?)[_|][^_|]{2,20}(?:[_|][^_|]{2,20})?$|^(.{8,}?)\s\[[^[\]]+\]$/u;

/**
 * Reads saved pages, `test-pages/NAME/source.html`, plain or gzipped, with `expected.html` and `expected-metadata.json` beside
 * them. Pages without an expected title are left out, because they are not articles.
 */
export async function readReadability(folder: string): Promise<readonly SampleSet[]> {
  const pages = join(folder, 'test-pages');
  const names = (await readdir(pages))
    .filter((name) => ['', '.gz'].some((ending) => existsSync(join(pages, name, `expected.html${ending}`))))
    .toSorted();
  const samples = await Promise.all(names.map((name) => sampleOf(pages, name)));
  return [
    { name: 'readability, html', form: 'html', samples: samples.filter(({ truth }) => truth.title !== undefined) },
  ];
}

async function sampleOf(pages: string, name: string): Promise<Sample> {
  const open = async (file: string) => {
    const path = join(pages, name, file);
    return existsSync(path) ? readFile(path) : gunzipSync(await readFile(`${path}.gz`));
  };
  const expected = parseFragment((await open('expected.html')).toString('utf8'));
  for (const element of expected.querySelectorAll('figcaption,script,style')) element.replaceWith();
  for (const block of expected.querySelectorAll('p,div,li,h1,h2,h3,h4,h5,h6,td,th,br,pre,blockquote'))
    block.parentNode?.nodes.splice(block.parentNode.nodes.indexOf(block), 0, ' ');
  const { title }: { readonly title?: string } = JSON.parse(
    await readFile(join(pages, name, 'expected-metadata.json'), 'utf8'),
  );
  const parts = site.exec(title ?? '');
  const shortTitle = parts?.[1] ?? parts?.[2] ?? parts?.[3];
  const truth = {
    ...(title ? { title } : {}),
    ...(shortTitle === undefined ? {} : { shortTitle }),
    body: expected.textContent ?? '',
  };
  return { name, bytes: () => open('source.html'), truth };
}
