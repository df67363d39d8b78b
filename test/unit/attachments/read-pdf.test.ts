import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pdfLimits } from '../../../src/attachments/pdf-task.ts';
import { readPdf } from '../../../src/attachments/read-pdf.ts';
import { pdfOf } from './pdf-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'report.pdf');
writeFileSync(file, pdfOf('Mahseer'));

test('reads a PDF within its limits', async () => {
  expect(await readPdf(file)).toEqual({ pages: 1, text: 'Mahseer' });
});

test.each([
  ['processor time', { seconds: 0.001 }],
  ['memory', { memory: 16_000_000 }],
  ['waiting, though the process checks nothing more', { wait: 1 }],
])('ends the reading of a PDF that takes too much %s', async (_, limit) => {
  expect(await readPdf(file, { ...pdfLimits, ...limit })).toEqual({ failure: 'limit' });
});
