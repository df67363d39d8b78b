import { expect, test } from 'vitest';
import { PostingStore } from '../../../../../src/search/build/shards/posting-store.ts';
import { positionPostings } from '../../../../../src/search/format/postings.ts';

test('has the bytes of the postings of each form', () => {
  const store = new PostingStore();
  const [rain, delhi] = [0, 1];
  store.add(rain, 0, [0, 8]);
  store.add(delhi, 0, [2, 8, 300, 1]);
  store.add(rain, 7, [5, 1, 9, 1]);
  const rains = [
    { article: 0, positions: [0, 8] },
    { article: 7, positions: [5, 1, 9, 1] },
  ];
  expect(store.bytes(rain)).toEqual(positionPostings.write(rains));
  expect(store.bytes(delhi)).toEqual(positionPostings.write([{ article: 0, positions: [2, 8, 300, 1] }]));
  expect(() => store.bytes(2)).toThrow(RangeError);
});
