import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainBm25 } from '../../../../scripts/bench/search/topics/plain-bm25.ts';
import { readReuters } from '../../../../scripts/bench/search/topics/read-reuters.ts';

const folder = mkdtempSync(join(tmpdir(), 'topics-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('plain BM25 prefers the rare word, the frequent one and the short text', () => {
  const find = plainBm25(['the the cocoa', 'the crop', 'the cocoa cocoa', 'cocoa and a long report of the day']);
  expect(find('cocoa', 2)).toEqual([2, 0]);
  expect(find('Crop the', 1)).toEqual([1]);
  expect(find('tea', 3)).toEqual([]);
});

test('stories of Reuters are read with their topics, oldest first, without those that have no text', async () => {
  const stories = [
    {
      id: '2',
      title: 'CRUDE &lt;OIL>',
      body: 'Oil rose\nagain.\n    It fell.\n Reuter\n\u0003',
      date: ' 2-MAR-1987 09:00',
      topics: ['crude'],
    },
    { id: '1', title: 'COCOA', body: 'Showers.', date: '26-FEB-1987 15:01:01.79' },
    { id: '3', title: 'BLAH', date: '26-FEB-1987 15:01:01.79' },
  ];
  writeFileSync(join(folder, 'reuters-000.json'), JSON.stringify(stories));
  const read = await readReuters(folder);
  expect(read.map(({ record, topics }) => [record.url, record.title, record.text, topics])).toEqual([
    ['1987/02/26/1.html', 'COCOA', 'Showers.', []],
    ['1987/03/02/2.html', 'CRUDE <OIL>', 'Oil rose again.\nIt fell.', ['crude']],
  ]);
});
