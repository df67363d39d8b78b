import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allForms } from '../../../../src/import/forms/all-forms.ts';
import { sample } from '../../pictures/sample-picture.ts';
import { importFiles } from '../import-files.ts';
import { zipOf } from '../zip-of.ts';

const good = await sample(12, 12).jpeg().toBuffer();
const errorPage = Buffer.from('<!doctype html><title>Not found</title><p>Not found</p>');
const bad: Readonly<Record<string, Buffer>> = {
  'an error page': errorPage,
  'an empty file': Buffer.alloc(0),
  'a part of a picture': good.subarray(0, good.length - 60),
  'an SVG with a script': Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>a()</script></svg>',
  ),
};

const before = ', and the town';
const shown = (name: string): string => `<img src='${name}' alt='The old quay'/>`;
type Show = (source: string, names: readonly string[]) => string;
const inHtml: Show = (source, names) => source.replace(before, `${names.map(shown).join(' ')}${before}`);
/** How the sample of a form shows pictures; undefined if the form has none. */
const formsWithPictures: Readonly<Record<string, Show | undefined>> = {
  html: inHtml,
  feed: inHtml,
  wordpress: inHtml,
  medium: inHtml,
  substack: (source, names) => source.replace('</p>', `${names.map(shown).join(' ')}</p>`),
  ninjs: inHtml,
  nitf: inHtml,
  newsml: inHtml,
  table: inHtml,
  warc: (source, names) => {
    const made = inHtml(source, names);
    return made.replace('Content-Length: 705', `Content-Length: ${705 + made.length - source.length}`);
  },
  markdown: (source, names) => source.replace(before, ` ${names.map((name) => `![](${name})`).join(' ')}${before}`),
  ghost: (source, names) =>
    source
      .replace('"mobiledoc":null', `"mobiledoc":null,"feature_image":"${names[0]}"`)
      .replace(
        '{\\"root\\":{\\"children\\":[',
        `$&${names.map((name) => `{\\"type\\":\\"image\\",\\"version\\":1,\\"src\\":\\"${name}\\"},`).join('')}`,
      ),
  text: undefined,
  wire: undefined,
};

async function sampleOf(form: string): Promise<Readonly<Record<string, string>>> {
  const folder = join('test/fixtures/import/forms', form, 'sample');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

async function importPictures(form: string, show: Show, pictures: Readonly<Record<string, Buffer>>, zipped = false) {
  const names = Object.keys(pictures);
  const texts = Object.entries(await sampleOf(form)).map(([name, text]) => [name, show(text, names)] as const);
  const folder =
    texts
      .map(([name]) => name)
      .find((name) => name.includes('/'))
      ?.replace(/[^/]*$/, '') ?? '';
  const files = {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`${folder}${name}`, bytes])),
  };
  const { articles, outcomes, again } = await importFiles(zipped ? { 'export.zip': zipOf(files) } : files);
  const paths = [...articles.keys()];
  return {
    placed: paths
      .filter((path) => !/\.md$|\.jsonl$/.test(path))
      .map((path) => path.replace(/^.*ferry[a-z-]*?-(?=good|bad)/, '')),
    text: [...articles]
      .filter(([path]) => path.endsWith('.md'))
      .map(([, text]) => text)
      .join('\n'),
    notes: outcomes.flatMap((outcome) => outcome.notes.map(({ message }) => message)).join('\n'),
    status: [outcomes, again].map((made) => made.map(({ status }) => status).join()),
  };
}

describe('faulty pictures', () => {
  it('are tested for every form', () => {
    expect(Object.keys(formsWithPictures).toSorted()).toEqual(allForms.map(({ name }) => name).toSorted());
  });

  const forms = Object.entries(formsWithPictures).flatMap(([form, show]) => (show ? [[form, show] as const] : []));
  it.each(forms)('are not placed by the form "%s"; the good ones are', async (form, show) => {
    const made = await importPictures(form, show, { 'bad.jpg': errorPage, 'good.jpg': good });
    expect(made).toMatchObject({ placed: ['good.jpg'], status: ['imported', 'unchanged'] });
    expect(made.notes).toMatch(/was left out: \S*bad\.jpg is not a picture/);
    expect(made.text).toContain('good.jpg');
    expect(made.text).not.toMatch(/!\[[^\]]*\]\([^)]*bad|src: \S*bad/);
  });

  it.each(Object.entries(bad))('are not placed if they are %s', async (_, bytes) => {
    const name = `bad.${bytes.toString().startsWith('<svg') ? 'svg' : 'jpg'}`;
    for (const zipped of [false, true]) {
      const made = await importPictures('html', inHtml, { [name]: bytes, 'good.jpg': good }, zipped);
      expect(made).toMatchObject({ placed: ['good.jpg'], status: ['imported', 'unchanged'] });
      expect(made.notes).toContain(`${name} is `);
    }
  });
});
