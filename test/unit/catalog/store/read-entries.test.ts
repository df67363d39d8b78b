import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isFileChanged } from '../../../../src/articles/files/file-changed-error.ts';
import { type FileState, fileState } from '../../../../src/catalog/scan/scan-folder.ts';
import { readEntries } from '../../../../src/catalog/store/read-entries.ts';
import { problemLine } from '../../../../src/settings/files/problem.ts';
import { pdfOf } from '../../attachments/pdf-of.ts';
import { alto, altoLine } from '../../attachments/scans/scan-texts.ts';
import { sample } from '../../pictures/sample-picture.ts';
import { smallCatalog } from '../small-catalog.ts';

const root = mkdtempSync(join(tmpdir(), 'read-entries-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const article = '---\ntitle: One\ndate: 2024-05-06\nlang: en\n---\n\nText.\n';

/** Writes a file and returns its state. */
function put(path: string, text: string): FileState {
  writeFileSync(join(root, path), text);
  const state = fileState(root, path);
  if (!state) throw new Error(`${path} was not written`);
  return state;
}

const read = (file: FileState) => readEntries(root, [file], smallCatalog(), Date.now());

test.each<readonly [change: string, make: (path: string) => void]>([
  ['was removed', (path) => rmSync(join(root, path))],
  ['is only half-written', (path) => writeFileSync(join(root, path), '---\ntitle: Tw')],
])('a file that %s since the scan is no problem of the article: the build looks again', async (_, change) => {
  const found = put('a.md', article);
  change('a.md');
  await expect(read(found)).rejects.toSatisfy(isFileChanged);
});

test('a file that has not changed since the scan is a problem', async () => {
  const { problems } = await read(put('b.md', '---\ntitle: Two\n'));
  expect(problems).not.toEqual([]);
});

const scanned = (text: string) => article.replace('lang: en', `lang: en\nscans: [{ src: page.png, text: ${text} }]`);

async function readScanned(text: string, content: string | Uint8Array) {
  await sample(100, 200).png().toFile(join(root, 'page.png'));
  writeFileSync(join(root, text), content);
  const { entries, problems } = await read(put('scanned.md', scanned(text)));
  const warnings: readonly { message: string }[] = JSON.parse(entries[0]?.warnings ?? '[]');
  const short = (line: string) => line.replace(/^.*\/(?=scanned\.md)/, '');
  return {
    entry: entries[0],
    problems: problems.map((problem) => short(problemLine(problem))),
    warnings: warnings.map(({ message }) => message),
  };
}

test('the text of a scan is saved with its words, and its picture is that of a page', async () => {
  const { entry, ...rest } = await readScanned('page.xml', alto(altoLine('river 1 2 3 4')));
  expect(rest).toEqual({ problems: [], warnings: [] });
  expect(entry?.pictures.map(({ info }) => info.isPage)).toEqual([true]);
  expect(entry?.attachments).toMatchObject([
    { src: 'page.xml', info: { text: 'river', scan: { hasWords: true, picture: { width: 100, height: 200 } } } },
  ]);
});

test.each<readonly [string, string, string | Uint8Array, string]>([
  [
    'broken XML',
    'broken.xml',
    '<alto>\n<Page>',
    'is broken XML (unclosed tag: Page): "broken.xml, line 2" (export it again)',
  ],
  [
    'a picture',
    'page.txt',
    Buffer.from('\x89PNG\r\n', 'latin1'),
    'is a picture: "page.txt" (use hOCR, ALTO XML or plain text)',
  ],
])('the text of a scan that is %s is a problem at the field that names it', async (_, name, content, message) => {
  expect((await readScanned(name, content)).problems).toEqual([`scanned.md:5: "scans.0.text" ${message}`]);
});

test.each([
  ['without words', alto(''), 'has no words: "noted.xml"'],
  [
    'of another shape',
    alto(altoLine('a 1 2 3 4'), 'WIDTH="300" HEIGHT="200"'),
    'is of a page of another shape (300 × 200) than the picture (100 × 200), so found words are not marked on the picture: "noted.xml"',
  ],
])('the text of a scan %s is a warning', async (_, content, message) => {
  expect(await readScanned('noted.xml', content)).toMatchObject({ problems: [], warnings: [message] });
});

test('a PDF has a first page only in the article that shows it', async () => {
  writeFileSync(join(root, 'report.pdf'), pdfOf('Rohu'));
  const heights = async (body: string) => {
    const { entries } = await read(put('report.md', article.replace('Text.', body)));
    return entries[0]?.attachments.map(({ info }) => info.firstPageHeight);
  };
  expect(await heights('[The report](report.pdf)')).toEqual([320]);
  expect(await heights('See [the report](report.pdf).')).toEqual([undefined]);
});
