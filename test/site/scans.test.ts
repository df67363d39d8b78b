import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { buildScanSite } from '../browser/scan-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'scans-'));
let site = '';

beforeAll(async () => {
  site = (await buildScanSite(folder)).site;
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(join(site, file), 'utf8');
const pageOf = (name: string) => parseHTML(read(`${name}.html`)).document;

test('an article shows its pages with numbers and texts, and the dialog of pictures is theirs too', () => {
  const document = pageOf('en');
  const scans = [...document.querySelectorAll('.scans li')];
  expect(scans.map((scan) => scan.querySelector('figcaption')?.textContent)).toEqual([
    'Scan of page 3 · Text',
    'Scan of page 4 · Text',
    'Scan 3 · Text',
  ]);
  expect(scans.map((scan) => scan.querySelector('a.enlarge')?.hasAttribute('data-script'))).toEqual([
    true,
    true,
    false,
  ]);
  const texts = scans.map((scan) => read(scan.querySelector('figcaption a')?.getAttribute('href') ?? ''));
  expect(texts).toEqual(['\ufeffThe mahseer,\nold mahseer\n', '\ufeffghariyal\n', '\ufeffA pangolin was seen.\n']);
  expect(document.querySelectorAll('dialog.enlarged')).toHaveLength(1);
});

test('a page without scans has no byte of them, and a withdrawn article has no scan', () => {
  for (const name of ['plain', 'gone']) expect(read(`${name}.html`)).not.toMatch(/scan/i);
});

test('data and linked data name the pages', () => {
  const lines = read('data/articles/1931.jsonl').trim().split('\n');
  const records = lines.map((line) => JSON.parse(line));
  const record = records.find(({ id }) => id === 'en');
  expect(record.scans.map(({ page, width }: { page?: string; width: number }) => [page, width])).toEqual([
    ['3', 500],
    ['4', 1001],
    [undefined, 600],
  ]);
  const addresses = record.scans.flatMap(({ url, text }: { url: string; text: string }) => [url, text]);
  for (const url of addresses) expect(read(url.replace(/^.*\/media\//, 'media/'))).not.toBe('');
  expect(records.find(({ id }) => id === 'gone')).not.toHaveProperty('scans');
  const script = pageOf('en').querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  const { associatedMedia } = JSON.parse(script)['@graph'][0];
  expect(
    associatedMedia.map(({ '@type': type, position, contentUrl }: Record<string, string>) => [
      ...[type, position, contentUrl?.endsWith('.jpg')],
    ]),
  ).toEqual([
    ['ImageObject', '3', true],
    ['ImageObject', '4', true],
    ['ImageObject', undefined, true],
  ]);
});

test('a year that is read offline has the pages, their texts and their words', () => {
  const listed = readdirSync(join(site, 'offline'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('1931'))
    .map((file) => read(join('offline', file)))
    .join('');
  for (const attribute of ['data-script', 'href'])
    for (const link of pageOf('en').querySelectorAll(`.scans [${attribute}]`))
      expect(listed).toContain(link.getAttribute(attribute)?.replace(/^.*media\//, ''));
});

test('the check finds no fault in the site', async () => {
  const findings: string[] = [];
  await checkSite({ out: site, workers: 0, onFinding: ({ file, message }) => findings.push(`${file} ${message}`) });
  expect(findings).toEqual([]);
});
