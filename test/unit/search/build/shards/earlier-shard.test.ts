// @module-tag slow
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildShard } from '../../../../../src/search/build/shards/build-shard.ts';
import type { BuiltShard } from '../../../../../src/search/build/shards/built-shard.ts';
import { readEarlierShard } from '../../../../../src/search/build/shards/earlier-shard.ts';
import { byOldest, type SearchRecord } from '../../../../../src/search/build/shards/search-record.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newFolder = () => mkdtempSync(join(folder, 'shard-'));
const texts = [
  'काम कम किम',
  'lock down lockdown',
  'lockdown',
  'lock down',
  'काम, काम!',
  'résumé resume',
  '北京 東京',
  '',
];

/** Articles, each with the versions before and after the update; most stay as they are. */
const draft = fc.record({
  number: fc.nat(9),
  text: fc.constantFrom(...texts),
  title: fc.constantFrom(...texts),
  author: fc.constantFrom('मीरा', 'Arun'),
  lang: fc.constantFrom('hi', 'en'),
  story: fc.constantFrom('', 'same'),
  change: fc.constantFrom('', '', '', 'added', 'removed', 'edited'),
});
const drafts = fc.uniqueArray(draft, { selector: ({ number }) => number, minLength: 1, maxLength: 8 });
type Draft = Omit<typeof draft extends fc.Arbitrary<infer Value> ? Value : never, 'change'>;

function records(of: readonly Draft[]): readonly SearchRecord[] {
  return of
    .map(({ number, author, story, ...said }) =>
      record(`a${number}`, {
        ...said,
        day: `2008-0${(number % 3) + 1}-01`,
        authors: [author],
        ...(story === '' ? {} : { story }),
        hash: JSON.stringify([number, author, story, said]),
      }),
    )
    .toSorted(byOldest);
}

function filesOf(out: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('hex')]));
}

const readIn = (out: string) => (name: string) => readFileSync(join(out, name));

/** The earlier shard, of which no record may be read that it does not have. */
async function update(before: BuiltShard, out: string, after: readonly SearchRecord[], into: string) {
  const earlier = readEarlierShard(before, readIn(out));
  return buildShard(
    after.map((each) => earlier?.record(each.hash) ?? each),
    into,
    earlier,
  );
}

test('an updated shard has the same bytes as a new one, and only its new files are written', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (all) => {
      const before = all.flatMap(({ change, ...draft }) => (change === 'added' ? [] : [draft]));
      const after = all.flatMap(({ change, ...draft }) => {
        if (change === 'removed') return [];
        return [change === 'edited' ? { ...draft, text: `${draft.text} नया lock` } : draft];
      });
      const [old, updated, fresh] = [newFolder(), newFolder(), newFolder()];
      const built = await buildShard(records(before), old);
      const expected = await buildShard(records(after), fresh);
      expect(await update(built, old, records(after), updated)).toEqual(expected);
      const written = filesOf(updated);
      for (const name of written.keys()) expect(built.files).not.toContain(name);
      const kept = [...filesOf(old)].filter(([name]) => expected.files.includes(name));
      expect(new Map([...kept, ...written])).toEqual(filesOf(fresh));
    }),
    { numRuns: 40, seed: 1 },
  );
}, 120_000);

test('articles that stay are not indexed again', async () => {
  const [old, updated] = [newFolder(), newFolder()];
  const all = records(
    [1, 2, 3].map((number) => ({
      number,
      text: 'काम',
      title: 'x',
      author: 'Arun' as const,
      lang: 'hi' as const,
      story: '' as const,
    })),
  );
  const built = await buildShard(all, old);
  const earlier = readEarlierShard(built, readIn(old));
  expect(earlier?.record(all[1]?.hash ?? '')).toEqual(all[1]);
  expect(earlier?.record('other')).toBeUndefined();
  // Removing an article needs no index of Pagefind, and no folder for new texts.
  const after = await update(built, old, all.slice(1), updated);
  expect(after.count).toBe(2);
  expect(after.records).toEqual(built.records.slice(1));
});

test('a shard with a missing file cannot be read', async () => {
  const out = newFolder();
  const built = await buildShard(
    records([{ number: 1, text: 'a', title: 'b', author: 'Arun', lang: 'hi', story: '' }]),
    out,
  );
  expect(
    readEarlierShard(built, (name) => (name === built.vocabulary ? undefined : readIn(out)(name))),
  ).toBeUndefined();
});
