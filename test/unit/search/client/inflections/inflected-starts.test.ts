import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inflectionsOf } from '../../../../../src/search/build/inflections/inflections-of.ts';
import { inflectedStarts } from '../../../../../src/search/client/inflections/inflected-starts.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';

const root = mkdtempSync(join(tmpdir(), 'inflected-starts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Searches for a word among texts of one language, each in an article of its own. */
async function find(query: string, lang: string, texts: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(root, 'index-'));
  const records = texts.map((text, index) => record(`a${index}`, { lang, title: '2020', text }));
  const names = await searchedNames(query, await buildIndex(records, folder), folder);
  return names.map((name) => texts[Number(name.slice(1))] ?? '');
}

test('the rules of a language apply only in an archive that has it', async () => {
  expect(await find('katu', 'fi', ['kadulla', 'vene'])).toEqual(['kadulla']);
  expect(await find('katu', 'en', ['kadulla', 'vene'])).toEqual([]);
});

test('an exact word ranks before its forms', async () => {
  expect(await find('Helsinki', 'fi', ['Helsingissä Helsingissä', 'Helsinki', 'Helmi'])).toEqual([
    'Helsinki',
    'Helsingissä Helsingissä',
  ]);
});

test('words that only begin alike are found if nothing else is', async () => {
  expect(await find('மரு', 'ta', ['மருத்துவர்'])).toEqual(['மருத்துவர்']);
  expect(await find('மரம்', 'ta', ['மரத்தில்', 'மருத்துவர்'])).toEqual(['மரத்தில்']);
});

test('a word whose forms are found is not replaced by a similar one', async () => {
  expect(await find('வீடு', 'ta', ['வீட்டில்', 'மாடு வீதி வீரு'])).toEqual(['வீட்டில்']);
});

test('a phrase has forms too', async () => {
  expect(await find('"Tampere Helsinki"', 'fi', ['Tampereen Helsingin', 'Helsingin Tampereen'])).toEqual([
    'Tampereen Helsingin',
  ]);
});

test.each([
  ['hi', 'लड़का'],
  ['en', 'parties'],
  ['ur', 'لڑکا'],
  ['fi', 'Москва'],
  ['fi', 'मकान'],
])('in %s, %s has no inflected starts', (language, word) => {
  expect(inflectedStarts(word, inflectionsOf([language]))).toEqual([]);
});

test('the search table lists each inflection once, and none of other languages', () => {
  expect(inflectionsOf(['fi', 'tr', 'tr-CY'])).toHaveLength(2);
  expect(inflectionsOf(['az', 'uz'])).toHaveLength(1);
  expect(inflectionsOf(['en', 'hi', 'ur'])).toEqual([]);
});

test('words of a language in a shared script have no forms in articles of other languages', async () => {
  const folder = mkdtempSync(join(root, 'index-'));
  const records = [
    record('finnish', { lang: 'fi', title: '2020', text: 'talossa' }),
    record('english', { lang: 'en', title: '2020', text: 'talons talossa' }),
    record('hindi', { lang: 'hi', title: '2020', text: 'घर भारत' }),
    record('marathi', { lang: 'mr', title: '2020', text: 'घरात' }),
    record('other', { lang: 'hi', title: '2020', text: 'घरात' }),
  ];
  const table = await buildIndex(records, folder);
  expect(await searchedNames('talo ', table, folder)).toEqual(['finnish']);
  expect(await searchedNames('घर ', table, folder)).toEqual(['hindi', 'marathi']);
});

test('a word that is typed without accents has forms too', async () => {
  expect(await find('tyo', 'fi', ['työssä', 'tyrä'])).toEqual(['työssä']);
  expect(await find('työ', 'fi', ['työssä', 'tyrä'])).toEqual(['työssä']);
});
