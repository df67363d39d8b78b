import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'rank-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filler = (words: number) => 'market report of the day '.repeat(words / 5);
const texts = {
  notice: { title: 'Cattle open steady', text: 'Prices of cattle were unchanged.' },
  story: {
    title: 'Farmers fear a dry summer',
    text: `${'The cattle need water. '.repeat(8)}${filler(300)}`,
  },
  mention: { title: 'A town and its fair', text: `${filler(200)} There were cattle too.` },
};
let table: SearchTable;

beforeAll(async () => {
  const records = Object.entries(texts).map(([name, said]) => record(name, { ...said, lang: 'en' }));
  table = await buildIndex(records, folder);
});

test('a long article about a topic comes before a short notice with the word in its headline, and a mention last', async () => {
  expect(await searchedNames('cattle', table, folder)).toEqual(['story', 'notice', 'mention']);
});
