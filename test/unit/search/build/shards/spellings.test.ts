import { expect, test } from 'vitest';
import { Spellings } from '../../../../../src/search/build/shards/spellings.ts';
import { searchedBlocks } from '../../../../../src/search/format/field.ts';
import { positionWords } from '../../../../../src/search/format/word-positions.ts';
import { record } from '../../record.ts';

test('numbers the words of an article as the browser does, and has each spelling once', () => {
  const words = Array.from({ length: 9000 }, (_, index) => `w${index.toString(36)}`.replace(/\d/g, 'ख'));
  const article = record('title', {
    text: `${words.join(' ')}\n\nU.S. काम, ${words.toReversed().join(' ')} Rain rain`,
  });
  const spellings = new Spellings();
  const blocks = spellings.blocksOf(article);
  const expected = positionWords(searchedBlocks(article));
  expect(blocks.map(({ field, first }) => [field, first])).toEqual(expected.map(({ field, first }) => [field, first]));
  expect(blocks.map((block) => block.spellings.map(({ text }) => text))).toEqual(
    expected.map((block) => block.words.map(({ text }) => text)),
  );
  expect(blocks.map(({ starts }) => starts)).toEqual(expected.map((block) => block.words.map(({ start }) => start)));
  const texts = spellings.all.map(({ text }) => text);
  expect(texts).toEqual([...new Set(expected.flatMap((block) => block.words.map(({ text }) => text)))]);
});
