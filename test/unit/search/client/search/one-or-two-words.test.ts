import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'one-or-two-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = {
  court: 'हाईकोर्ट का फ़ैसला',
  highAlert: 'हाई अलर्ट पर पुलिस',
  lowerCourt: 'कोर्ट में सुनवाई',
  lockdown: 'लॉकडाउन में ढील',
  airport: 'एयरपोर्ट पर जांच',
  air: 'एयर इंडिया',
  hotel: 'गेस्ट हाउस में आग',
  house: 'हाउस टैक्स और गेस्ट टीचर',
  copper: 'कप पर कॉपर',
  border: 'भारत और चीन की सीमा पर तनाव',
  fence: 'सीमा पर बाड़ लगाई गई',
  match: 'Basketball in the evening',
  access: 'The accessibility of pages',
  constable: 'पुलिसकर्मी की तैनाती',
  capital: 'اسلام آباد میں اجلاس',
  minister: 'मध्य प्रदेश में बैठक',
  religion: 'اسلام اور آباد',
};
let table: SearchTable;

beforeAll(async () => {
  const records = Object.entries(texts).map(([name, text]) => record(name, { title: 'समाचार', text }));
  table = await buildIndex(records, folder);
});

test.each([
  ['high court', 'court'],
  ['हाई court', 'court'],
  ['high-court', 'court'],
  ['air-port', 'airport'],
  ['highcourt', 'court'],
  ['lockdown', 'lockdown'],
  ['lock down', 'lockdown'],
  ['air port', 'airport'],
  ['guest house', 'hotel'],
  ['guesthouse', 'hotel'],
  ['islamabad', 'capital'],
  ['madhyapradesh', 'minister'],
  ['copper', 'copper'],
])('%s finds one word written as two, and two as one', async (query, name) => {
  expect((await searchedNames(query, table, folder)).slice(0, 1)).toEqual([name]);
});

test('two Hindi words that an English word consists of must be adjacent', async () => {
  expect(await searchedNames('guesthouse', table, folder)).toEqual(['hotel']);
});

test('two words that one Latin word sounds like must be adjacent', async () => {
  expect(await searchedNames('islamabad', table, folder)).toEqual(['capital']);
});

test('words that a hyphen joins may stand apart if they are nowhere together', async () => {
  expect(await searchedNames('भारत-चीन सीमा', table, folder)).toEqual(['border']);
});

test.each([
  ['lock', 'down', 'lockdown'],
  ['loc', 'down', 'lockdown'],
  ['लॉक', 'डाउन', 'lockdown'],
  ['लॉक', 'डाऊन', 'lockdown'],
  ['basket', 'ball', 'match'],
  ['baskit', 'ball', 'match'],
  ['acess', 'ibility', 'access'],
  ['पुलिस', 'कर्मी', 'constable'],
  ['पुलिस', 'करमी', 'constable'],
])('%s and %s find one word with a space, a hyphen or a dash between them', async (first, second, name) => {
  for (const sign of [' ', '-', '–', '‑'])
    expect(await searchedNames(first + sign + second, table, folder), sign).toEqual([name]);
});
