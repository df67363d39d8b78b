import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { buildShard } from '../../../../../src/search/build/shards/build-shard.ts';
import type { ShardTable } from '../../../../../src/search/format/shard-table.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'shard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records = [
  record('a', { day: '2023-07-27', title: '!', text: '', authors: ['मीरा'], section: { key: 'world', name: 'दुनिया' } }),
  record('b', { day: '2023-07-28', title: 'Kim और शोइगु', text: 'पहला अनुच्छेद\nदूसरा ___PAGEFIND_WEIGHT___9 अनुच्छेद' }),
];

function bytesOf(dir: string): readonly (readonly [string, string])[] {
  return readdirSync(dir)
    .toSorted()
    .map((name) => [name, readFileSync(join(dir, name)).toString('hex')]);
}

test('the same records give the same bytes', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const built = await buildShard(records, first);
  expect(await buildShard(records, second)).toEqual(built);
  expect(bytesOf(first)).toEqual(bytesOf(second));
  expect(built.files).toEqual(readdirSync(first).toSorted());
});

test('the table contains days, languages, sections and text files', async () => {
  const out = join(folder, 'table');
  const built = await buildShard(records, out);
  const table: ShardTable = JSON.parse(gunzipSync(readFileSync(join(out, built.table))).toString());
  expect(table).toMatchObject({
    days: [20230727, 1],
    languages: ['hi'],
    sectionOf: [0, -1],
    sections: [{ key: 'world', name: 'दुनिया' }],
    firstArticles: [0],
  });
  const texts = JSON.parse(gunzipSync(readFileSync(join(out, table.texts[0] ?? ''))).toString());
  expect(texts.map((text: { title: string; hash?: string }) => [text.title, text.hash])).toEqual([
    ['!', undefined],
    ['Kim और शोइगु', undefined],
  ]);
  expect(built).toMatchObject({ count: 2, firstDay: '2023-07-27', lastDay: '2023-07-28' });
});

test('refuses articles that are not sorted oldest first', async () => {
  await expect(buildShard(records.toReversed(), join(folder, 'order'))).rejects.toThrow('oldest first');
});
