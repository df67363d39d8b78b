import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MatchCounter } from '../../../../../src/search/client/over-time/match-counter.ts';
import { spelledQuery } from '../../../../../src/search/client/over-time/spelled-query.ts';
import { NameLookup } from '../../../../../src/search/client/query/name-lookup.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { Vocabulary } from '../../../../../src/search/client/query/vocabulary.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'sound-alike-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = {
  hindi: 'रूस ने कहा',
  again: 'रूस और चीन',
  third: 'रूस के मंत्री',
  inflected: 'रूसी सेना',
  name: 'Russia said',
  spelled: 'Radio Rus',
  rush: 'A rush to the shops. Rush, rush, rush.',
  hour: 'Rush hour',
};
let table: SearchTable;
const load = async (path: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, path))));

beforeAll(async () => {
  const records = Object.entries(texts).map(([name, text]) => record(name, { title: 'समाचार', text }));
  table = await buildIndex(records, folder);
});

const found = (text: string) => searchedNames(text, table, folder);

test('words of another script that only sound alike come after all others', async () => {
  const names = await found('रूस');
  expect(names.slice(0, 3).toSorted()).toEqual(['again', 'hindi', 'third']);
  expect(names.slice(3, 6).toSorted()).toEqual(['inflected', 'name', 'spelled']);
  expect(names.slice(6).toSorted()).toEqual(['hour', 'rush']);
});

test('a word in Latin letters finds none that sounds like a word of another script that it may mean', async () => {
  const names = await found('russia');
  expect(names).toEqual(expect.arrayContaining(['name', 'hindi']));
  expect(names).not.toContain('rush');
});

test('counts over time are those of a word and its spellings', async () => {
  const query = parseQuery('रूस', await new NameLookup(table, load, new Vocabulary(table, load)).aliasesFor('रूस'));
  const count = async (counted: typeof query) =>
    (await new MatchCounter(table, load, []).count(counted)).months.get('2023-07');
  expect(await count(query)).toBe(8);
  expect(await count(spelledQuery(query))).toBe(6);
});
