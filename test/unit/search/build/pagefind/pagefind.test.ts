import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexWithPagefind, pagefindVersion } from '../../../../../src/search/build/pagefind/pagefind.ts';
import { readChunk } from '../../../../../src/search/build/pagefind/read-chunk.ts';
import { byCodePoints } from '../../../../../src/search/words/code-points.ts';
import { indexKey, soundOf } from '../../../../../src/search/words/index-form.ts';

/** The search relies on undocumented behavior of Pagefind. An upgrade that changes it must fail here. */
async function foldsByKey(...contents: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  async function* texts() {
    yield* contents;
  }
  const chunks = await indexWithPagefind(texts());
  return new Map(chunks.flatMap((chunk) => [...readChunk(chunk)]).map(({ key, folds }) => [key, folds]));
}

test('the supported version of Pagefind is installed', () => {
  const installed = JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8'));
  expect(installed.version).toBe(pagefindVersion);
});

test('words are sorted by code points, and each is there once', async () => {
  const words = await foldsByKey('zebra 𐐨 ant', 'cow ṛ ant');
  expect([...words]).toEqual(['ant', 'cow', 'r', 'zebra', '𐐨'].map((key) => [key, [key === 'r' ? 'ṛ' : key]]));
  expect([...words.keys()]).toEqual([...words.keys()].toSorted(byCodePoints));
});

test('words that differ only in marks have one key', async () => {
  const folds = ['कम', 'काम', 'किम', 'कम्म'].map(soundOf);
  const words = await foldsByKey(folds.join(' '));
  expect([...words.keys()]).toEqual(['kim', 'km']);
  expect(words.get('km')?.toSorted()).toEqual([folds[0], folds[1], folds[3]].toSorted());
});

test('folded words are neither stemmed nor split', async () => {
  const spellings = ['running', 'समितियों', 'covid19', 'पहुँचे', 'Straße', 'இந்தியா', 'กา', '日', '한국', 'Москва', '२०२३'];
  const folds = spellings.map(soundOf);
  const words = await foldsByKey(folds.join(' '));
  expect([...words.values()].flat().toSorted()).toEqual(folds.toSorted());
  expect([...words.keys()].toSorted()).toEqual(folds.map(indexKey).toSorted());
});
