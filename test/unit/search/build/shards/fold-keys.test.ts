import { expect, test } from 'vitest';
import { indexWithPagefind } from '../../../../../src/search/build/pagefind/pagefind.ts';
import { FoldKeys } from '../../../../../src/search/build/shards/fold-keys.ts';
import { soundOf } from '../../../../../src/search/words/index-form.ts';

const [work, less] = [soundOf('काम'), soundOf('कम')];
const folds = [less, work, soundOf('किम')];
const [house, on] = [soundOf('घर'), soundOf('पर')];

/** The keys, with the texts that Pagefind got. */
function keysWithTexts(limit?: number) {
  const sent: (readonly string[])[] = [];
  const index: typeof indexWithPagefind = (texts) => {
    sent.push(texts);
    return indexWithPagefind(texts);
  };
  return { foldKeys: new FoldKeys(index, limit), sent };
}

test('finds the key of each fold, and asks Pagefind only for folds of no earlier shard', async () => {
  const { foldKeys, sent } = keysWithTexts();
  const keys = await foldKeys.find([...folds, ...folds]);
  expect(folds.map((fold) => keys.get(fold))).toEqual(['km', 'km', 'kim']);
  const more = await foldKeys.find([...folds, house]);
  expect([...folds, house].map((fold) => more.get(fold))).toEqual(['km', 'km', 'kim', 'ghr']);
  await foldKeys.find(folds);
  expect(sent).toEqual([[folds.join(' ')], [house]]);
});

test('forgets the folds of earlier shards when there are too many', async () => {
  const { foldKeys, sent } = keysWithTexts(4);
  await foldKeys.find(folds);
  const keys = await foldKeys.find([less, house, on]);
  expect([...keys.keys()].toSorted()).toEqual([less, house, on].toSorted());
  expect(sent[1]).toEqual([[less, house, on].join(' ')]);
});

test('begins a new text after twenty thousand folds', async () => {
  const { foldKeys, sent } = keysWithTexts();
  await foldKeys.find(Array.from({ length: 25_000 }, (_, index) => String(index + 1)));
  expect(sent[0]?.map((text) => text.split(' ').length)).toEqual([20_000, 5_000]);
});

test.each([
  ['another word', 'kl km', '"kl"'],
  ['too few words', 'km', 'Pagefind indexed 1 words of 2'],
])('refuses an index with %s', async (_, text, message) => {
  const foldKeys = new FoldKeys(() => indexWithPagefind([text]));
  await expect(foldKeys.find(['km', 'kr'])).rejects.toThrow(message);
});
