// @module-tag slow
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildDirectory } from '../../../../../src/search/build/directories/build-directory.ts';
import { mergeWords } from '../../../../../src/search/build/directories/merge-words.ts';
import { replaceArticles } from '../../../../../src/search/build/directories/replace-articles.ts';
import { searchFileReader } from '../../../../../src/search/build/files/search-file-reader.ts';
import { buildShard } from '../../../../../src/search/build/shards/build-shard.ts';
import { articlePostings, postingBytes } from '../../../../../src/search/format/postings.ts';
import { type PackedWord, readPackedWords, writePackedWord } from '../../../../../src/search/format/word-entry.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'replace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const size = 300;
const articles = fc
  .uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 6 })
  .map((all) => all.toSorted((a, b) => a - b));
const forms = fc.dictionary(fc.constantFrom('', '\u0001', '\u0080', 'é'), articles, { minKeys: 1 });
/** The words of a shard of `size` articles. */
const shard = fc.dictionary(fc.constantFrom('a', 'b', 'काम', '\uff00', '\u{1f600}', 'z'), forms).map((words) =>
  Object.entries(words)
    .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(
      ([key, of]): PackedWord<number> => ({
        key,
        forms: Object.entries(of)
          .map(([form, postings]) => ({ form: Buffer.from(form, 'latin1'), postings }))
          .toSorted((a, b) => Buffer.compare(a.form, b.form)),
      }),
    ),
);

/** Shards may have other numbers of articles than `size`. */
function merged(shards: readonly (readonly PackedWord<number>[])[], counts: readonly number[]): Buffer {
  const words = mergeWords(
    shards.map((all, index) => ({
      words: all.values(),
      first: counts.slice(0, index).reduce((sum, count) => sum + count, 0),
    })),
  );
  return Buffer.concat([...words].map((word) => writePackedWord(word, articlePostings)));
}

test('replaced articles give the same bytes as all shards', () => {
  fc.assert(
    fc.property(
      fc.array(shard, { minLength: 1, maxLength: 4 }),
      shard,
      fc.nat(3),
      fc.nat(200),
      (all, other, number, more) => {
        const at = number % all.length;
        const counts = all.map(() => size);
        const old = merged(all, counts);
        const range = { first: at * size, before: size, after: size + more };
        const words = replaceArticles(readPackedWords(old, postingBytes), other, range);
        const bytes = Buffer.concat([...words].map((word) => writePackedWord(word, postingBytes)));
        expect(bytes).toEqual(merged(all.with(at, other), counts.with(at, size + more)));
      },
    ),
    { numRuns: 500, seed: 1 },
  );
});

test('a directory is updated from its files on the site, unless one is damaged', async () => {
  const texts = (year: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      record(`a${index}`, { day: `${year}-01-0${index + 1}`, text: `काम कम ${index === 1 ? 'lock' : 'down'} ${year}` }),
    );
  const shardIn = async (into: string, year: number, count: number) => {
    const { table } = await buildShard(texts(year, count), join(into, String(year)));
    return { name: String(year), count, table };
  };
  const segment = { name: 'past-2000', fileSize: 60 };
  const [site, staging, fresh] = ['site', 'staging', 'fresh'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const before = [await shardIn(site, 2003, 2), await shardIn(site, 2002, 1), await shardIn(site, 2001, 3)];
  const old = await buildDirectory(segment, before, searchFileReader([site]), site);
  const after = before.with(1, await shardIn(staging, 2002, 4));
  const read = searchFileReader([staging, site]);
  const expected = await buildDirectory(segment, after, read, fresh);
  const filesIn = (into: string) =>
    readdirSync(join(into, segment.name)).map((name) => [name, readFileSync(join(into, segment.name, name), 'hex')]);
  const loaded: string[] = [];
  const readEarlier = (path: string) => {
    loaded.push(path);
    return readFileSync(join(site, path));
  };
  const earlier = { entry: old.entry, shards: before, read: readEarlier };
  expect(await buildDirectory(segment, after, read, staging, earlier)).toEqual(expected);
  expect(filesIn(staging)).toEqual(filesIn(fresh));
  expect(loaded.length).toBe(old.files.length);
  writeFileSync(join(site, loaded.at(-1) ?? ''), 'damaged');
  expect(await buildDirectory(segment, after, read, staging, earlier)).toEqual(expected);
  const others = after.with(0, await shardIn(staging, 2003, 3));
  expect((await buildDirectory(segment, others, read, staging, earlier)).entry).toEqual(
    (await buildDirectory(segment, others, read, fresh)).entry,
  );
});
