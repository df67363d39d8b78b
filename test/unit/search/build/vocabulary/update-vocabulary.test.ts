import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFile } from '../../../../../src/search/build/files/search-file.ts';
import { readShardVocabulary, writeShardVocabulary } from '../../../../../src/search/build/shards/shard-vocabulary.ts';
import { frequentHindi } from '../../../../../src/search/build/vocabulary/frequent-hindi.ts';
import { mergeVocabularies } from '../../../../../src/search/build/vocabulary/merge-vocabularies.ts';
import { updateVocabulary } from '../../../../../src/search/build/vocabulary/update-vocabulary.ts';
import { vocabularyFiles } from '../../../../../src/search/build/vocabulary/vocabulary-files.ts';

const words = [
  'काम',
  'कम',
  'काम्',
  'लड़की',
  'ladki',
  'lockdown',
  'lock',
  'down',
  'Résumé',
  'مراجعت',
  '北京',
  'a',
  'aa',
  'ab',
  'ｚ',
  '😀',
];
const shard = fc
  .record({
    words: fc.uniqueArray(fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 9 })), {
      selector: ([word]) => word,
    }),
    compounds: fc.constantFrom<readonly (readonly [string, string])[]>([], [['lock', 'down']], [['a', 'a']]),
  })
  .map(writeShardVocabulary);

const minHindiCount = 3;

/** The vocabulary of shards, made at once. */
function made(texts: readonly string[]) {
  const merged = mergeVocabularies(texts.map(readShardVocabulary));
  return {
    words: vocabularyFiles(merged.words),
    hindi: frequentHindi(merged.words, minHindiCount),
    compounds: merged.compounds,
  };
}

function pathOf(year: number, text: string): string {
  return `${year}/${packFile(text).name}`;
}

test('an updated vocabulary is that of all shards', () => {
  fc.assert(
    fc.property(
      fc.array(shard, { minLength: 1, maxLength: 4 }),
      fc.nat(3),
      shard,
      fc.boolean(),
      (texts, at, other, adds) => {
        const after = adds ? [...texts, other] : texts.with(at % texts.length, other);
        const [before, expected] = [made(texts), made(after)];
        const paths = texts.map((text, index) => pathOf(2000 + index, text));
        const site = new Map([
          ...texts.map((text, index) => [paths[index] ?? '', packFile(text).bytes] as const),
          ...before.words.files.map(({ name, bytes }) => [name, bytes] as const),
        ]);
        const updated = updateVocabulary(
          { shards: paths, vocabulary: before.words.table, compounds: [], hindi: before.hindi, minHindiCount },
          new Map(after.map((text, index) => [pathOf(2000 + index, text), text])),
          (path) => site.get(path) ?? Buffer.from(''),
        );
        expect(updated?.words.table).toEqual(expected.words.table);
        expect(updated?.words.names.toSorted()).toEqual(expected.words.names.toSorted());
        expect(updated?.hindi).toEqual(expected.hindi);
        expect(updated?.compounds).toEqual(expected.compounds);
        const known = new Map([
          ...site,
          ...(updated?.words.files ?? []).map(({ name, bytes }) => [name, bytes] as const),
        ]);
        for (const { name, bytes } of expected.words.files) expect(known.get(name)).toEqual(bytes);
      },
    ),
    { numRuns: 100, seed: 1 },
  );
});

test('a missing or damaged file of the earlier build makes a new vocabulary', () => {
  const [old, next] = [
    writeShardVocabulary({ words: [['a', 1]], compounds: [] }),
    writeShardVocabulary({ words: [['b', 1]], compounds: [] }),
  ];
  const before = made([old]);
  const earlier = {
    shards: [pathOf(2000, old)],
    vocabulary: before.words.table,
    compounds: [],
    hindi: [],
    minHindiCount,
  };
  const texts = new Map([[pathOf(2000, next), next]]);
  const files = new Map(before.words.files.map(({ name, bytes }) => [name, bytes]));
  const read = (path: string) =>
    path.startsWith('2000/') ? packFile(old).bytes : (files.get(path) ?? Buffer.from(''));
  expect(updateVocabulary(earlier, texts, read)?.words.table.firstWords).toEqual(['b']);
  const other = packFile('x').bytes;
  expect(gunzipSync(other).toString()).toBe('x');
  for (const file of [pathOf(2000, old), before.words.table.spellings, before.words.table.words[0]])
    for (const damage of [() => other, () => Buffer.from('no gzip')])
      expect(updateVocabulary(earlier, texts, (path) => (path === file ? damage() : read(path)))).toBeUndefined();
});
