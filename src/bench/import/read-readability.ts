import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseFragment } from '../../import/body/parse-html.ts';
import type { Sample, SampleSet } from './sample.ts';

/** Saved pages as `test-pages/NAME/source.html` with `expected.html` and `expected-metadata.json` beside them; pages may be in gzip. */
export async function readReadability(folder: string): Promise<readonly SampleSet[]> {
  const pages = join(folder, 'test-pages');
  const names = (await readdir(pages))
    .filter((name) => ['', '.gz'].some((ending) => existsSync(join(pages, name, `expected.html${ending}`))))
    .toSorted();
  const samples = await Promise.all(names.map((name) => sampleOf(pages, name)));
  return [{ name: 'readability, html', form: 'html', samples }];
}

async function sampleOf(pages: string, name: string): Promise<Sample> {
  const open = async (file: string) => {
    const path = join(pages, name, file);
    return existsSync(path) ? readFile(path) : gunzipSync(await readFile(`${path}.gz`));
  };
  const expected = parseFragment((await open('expected.html')).toString('utf8'));
  for (const element of [...expected.querySelectorAll('figcaption,script,style')]) element.remove();
  for (const block of [...expected.querySelectorAll('p,div,li,h1,h2,h3,h4,h5,h6,td,th,br,pre,blockquote')])
    block.before(expected.ownerDocument.createTextNode(' '));
  const { title }: { readonly title?: string } = JSON.parse(
    await readFile(join(pages, name, 'expected-metadata.json'), 'utf8'),
  );
  const truth = { ...(title ? { title } : {}), body: expected.textContent ?? '' };
  return { name, bytes: () => open('source.html'), truth };
}
