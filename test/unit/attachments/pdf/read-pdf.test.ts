// @module-tag slow
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PdfAnswer, PdfContent } from '../../../../src/attachments/pdf/pdf-task.ts';
import { readPdf } from '../../../../src/attachments/pdf/read-pdf.ts';
import { firstPageRecipe } from '../../../../src/pictures/first-page-recipe.ts';
import { pdfOf } from '../pdf-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const file = written('report.pdf', pdfOf('Mahseer'));
const contentOf = (answer: PdfAnswer): Partial<PdfContent> => ('failure' in answer ? {} : answer);

/** How many pixels of a first page are dark. */
function ink({ firstPage }: Partial<PdfContent>): number {
  const { data = new Uint8Array(), info } = firstPage ?? {};
  return data.filter((value, index) => index % (info?.channels ?? 1) === 0 && value < 128).length;
}

test('reads a PDF within its limits', async () => {
  const content = contentOf(await readPdf(file));
  expect(content).toMatchObject({ pages: 1, text: 'Mahseer', firstPage: { info: { width: 480, height: 320 } } });
  expect(ink(content)).toBeGreaterThan(500);
});

test('draws the first page without reading the text', async () => {
  expect(contentOf(await readPdf(file, { readsText: false }))).toMatchObject({ text: '', firstPage: {} });
});

test.each([
  ['processor time', { seconds: 0.001 }],
  ['memory', { memory: 16_000_000 }],
  ['waiting, though the process checks nothing more', { wait: 1 }],
])('ends the reading of a PDF that takes too much %s', async (_, limit) => {
  expect(await readPdf(file, limit)).toEqual({ failure: 'limit' });
});

test.each([
  ['no height', '[0 0 300 0]', 792 / 612],
  ['a size that is no number', '[0 0 /a /b]', 792 / 612],
  ['twenty widths', '[0 0 30 600]', 2],
])('a page of %s has a picture of sense', async (_, box, ratio) => {
  const strange = written('strange.pdf', pdfOf('Mahseer').replace('[0 0 300 200]', box));
  const { firstPage } = contentOf(await readPdf(strange));
  expect((firstPage?.info.height ?? 0) / 480).toBeCloseTo(ratio, 2);
});

test('keeps the text of a page whose picture takes too much time', async () => {
  const shading =
    '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 300 200] /Extend [true true] /Function ' +
    '<< /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1.5 >> >>';
  const heavy = pdfOf('Mahseer', '', '/S sh '.repeat(100_000))
    .replace('/Font <<', '/Shading << /S 6 0 R >> /Font <<')
    .replace('trailer', `6 0 obj\n${shading}\nendobj\ntrailer`);
  const content = contentOf(await readPdf(written('heavy.pdf', heavy), { seconds: 2 }));
  expect(content).toEqual({ pages: 1, text: 'Mahseer' });
});

test('the recipe names the installed library', () => {
  const main = createRequire(import.meta.url).resolve('@embedpdf/pdfium');
  const { version } = JSON.parse(readFileSync(join(main, '../../package.json'), 'utf8'));
  expect(firstPageRecipe.pdfium).toBe(version);
});
