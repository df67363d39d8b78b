import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { loadAhead } from '../../../../../src/search/build/table/load-ahead.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';

const named = (name: string) => ({ name, table: `${name}-table.bin` });
const table = {
  shards: ['2023', '2022', '2021'].map(named),
  directories: ['recent', 'past-2015', 'past-2005'].map(named),
} as unknown as SearchTable;

/** The addresses that the script of a page requests. */
function requests(dataset: object, globals: object = {}, protocol = 'https:', search = table) {
  const fetched: string[] = [];
  const fetch = (address: string) => {
    fetched.push(address);
    return Promise.reject(new Error('offline'));
  };
  const document = { currentScript: { dataset, src: 'https://a.example/search/shards.js' } };
  const page: Record<string, unknown> = { document, location: { protocol }, URL, fetch, ...globals };
  runInNewContext(loadAhead(search), page);
  return { fetched, files: page.sanchikaSearchAhead };
}

test('starts loading the tables of the newest part and of the first directories', () => {
  const { fetched, files } = requests({ ahead: '' });
  const folder = 'https://a.example/search/';
  expect(fetched).toEqual([
    `${folder}recent/recent-table.bin`,
    `${folder}past-2015/past-2015-table.bin`,
    `${folder}2023/2023-table.bin`,
  ]);
  expect([...(files as Map<string, unknown>).keys()]).toEqual(fetched);
});

test('loads nothing of an archive without articles', () => {
  expect(requests({ ahead: '' }, {}, 'https:', { ...table, shards: [], directories: [] }).fetched).toEqual([]);
});

test.each([
  ['on pages that do not begin with a search', {}, {}, 'https:'],
  ['from the disk', { ahead: '' }, {}, 'file:'],
  ['in an edition whose files are scripts', { ahead: '' }, { sanchikaDataScripts: true }, 'https:'],
])('loads nothing %s', (_, dataset, globals, protocol) => {
  expect(requests(dataset, globals, protocol)).toEqual({ fetched: [], files: undefined });
});
