import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { bagInfo } from '../../../../src/pack/bag/bag-info.ts';
import { isOwnBag } from '../../../../src/pack/bag/is-own-bag.ts';
import { writeBag } from '../../../../src/pack/bag/write-bag.ts';
import { readSite } from '../../../../src/settings/read-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-bag-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, 'source/b'), { recursive: true });
writeFileSync(join(folder, 'source/b/1.md'), 'one');
writeFileSync(join(folder, 'source/a.md'), 'ज');
writeFileSync(join(folder, 'source/skipped.md'), '');
const site = await readSite('_data/site.json');
const info = bagInfo(site, undefined);
const source = { from: join(folder, 'source'), to: 'articles', includes: (path: string) => path !== 'skipped.md' };

function bag(name: string, more = {}): string {
  const out = join(folder, name);
  mkdirSync(out);
  writeBag([source], { ...info, ...more }, out);
  return out;
}

test('writes sorted copies with their hashes, and their size', () => {
  const out = join(folder, 'bag');
  const steps: string[] = [];
  mkdirSync(out);
  const written = writeBag([source], { Note: 'two\n  lines' }, out, (done, total) => steps.push(`${done}/${total}`));
  expect(written).toEqual({ files: 2, bytes: 6 });
  expect(steps).toEqual(['1/2', '2/2']);
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  expect(read('manifest-sha256.txt')).toBe(
    `${sha256('ज')}  data/articles/a.md\n${sha256('one')}  data/articles/b/1.md\n`,
  );
  expect(read('bag-info.txt')).toBe('Note: two lines\nPayload-Oxum: 6.2\n');
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'];
  expect(read('tagmanifest-sha256.txt')).toBe(tags.map((file) => `${sha256(read(file))}  ${file}\n`).join(''));
  expect(readdirSync(out).toSorted()).toEqual([...tags, 'data', 'tagmanifest-sha256.txt'].toSorted());
});

test('copies a whole source where nothing is excluded', () => {
  const out = join(folder, 'whole');
  mkdirSync(out);
  expect(writeBag([{ from: join(folder, 'source'), to: 'a' }], {}, out).files).toBe(3);
});

test('names a source that does not exist', () => {
  expect(() => writeBag([{ from: join(folder, 'nowhere'), to: 'a' }], {}, folder)).toThrow('nowhere does not exist');
});

test('describes the archive in its language', () => {
  const titled = { ...site, language: 'hi', title: { en: 'Other', hi: 'शीर्षक' }, description: { de: 'Text' } };
  expect(bagInfo(titled, '1690433760')).toEqual({
    'Source-Organization': site.publisher,
    'External-Description': 'शीर्षक: Text',
    'External-Identifier': site.url,
    'Bag-Software-Agent': 'Sanchika',
    'Bagging-Date': '2023-07-27',
  });
  expect(bagInfo({ ...titled, title: {} }, '')).toMatchObject({ 'External-Description': ': Text' });
  expect(bagInfo(titled, '')).not.toHaveProperty('Bagging-Date');
  expect(bagInfo(titled, undefined)).not.toHaveProperty('Bagging-Date');
});

test('a bag is ours if our agent wrote it, and every file is listed or a signature', () => {
  expect(isOwnBag(bag('own'))).toBe(true);
  expect(isOwnBag(bag('other', { 'Bag-Software-Agent': 'bagit.py' }))).toBe(false);
  expect(isOwnBag(bag('similar', { 'Bag-Software-Agent': 'Sanchika 2' }))).toBe(false);
  expect(isOwnBag(join(folder, 'nowhere'))).toBe(false);
  const signed = bag('signed');
  for (const name of ['manifest-sha256.txt.minisig', 'tagmanifest-sha256.txt.minisig'])
    writeFileSync(join(signed, name), '');
  expect(isOwnBag(signed)).toBe(true);
  for (const name of ['data/a.minisig', 'bagit.txt.minisig', 'data/articles/skipped.md']) {
    writeFileSync(join(signed, name), '');
    expect(isOwnBag(signed), name).toBe(false);
    rmSync(join(signed, name));
  }
  symlinkSync('bagit.txt', join(signed, 'link'));
  expect(isOwnBag(signed)).toBe(false);
});
