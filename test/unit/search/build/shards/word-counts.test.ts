import { expect, test } from 'vitest';
import { readShardVocabulary, writeShardVocabulary } from '../../../../../src/search/build/shards/shard-vocabulary.ts';
import { Spellings } from '../../../../../src/search/build/shards/spellings.ts';
import { WordCounts } from '../../../../../src/search/build/shards/word-counts.ts';
import { compoundTable } from '../../../../../src/search/build/vocabulary/compound-table.ts';
import { record } from '../../record.ts';

function countsOf(...texts: readonly string[]): WordCounts {
  const spellings = new Spellings();
  const counts = new WordCounts(spellings);
  for (const text of texts) counts.add(spellings.blocksOf(record('', { text })));
  return counts;
}

test('counts the articles with each word, in lower case, without numbers and letters of scripts without spaces', () => {
  const words = new Map(countsOf('Rain rain बारिश 2020', 'rain 東京').words());
  expect(Object.fromEntries(words)).toEqual({ rain: 3, बारिश: 1 });
});

test('finds words that are also written as two', () => {
  const counts = countsOf(
    'सुपर बाज़ार और सुपरबाज़ार',
    'an e-paper, the epaper',
    'work shop',
    'workforce, shop; force work',
  );
  const words = counts.words();
  expect(counts.compounds(words)).toEqual([['सुपर', 'बाज़ार']]);
});

test('writes and reads the words of a shard', () => {
  const vocabulary = { words: [['कम', 3] as const, ['rain', 1] as const], compounds: [['सुपर', 'बाज़ार'] as const] };
  const read = readShardVocabulary(writeShardVocabulary(vocabulary));
  expect(read).toEqual({ ...vocabulary, words: vocabulary.words.toReversed() });
  expect(readShardVocabulary(writeShardVocabulary({ words: [], compounds: [] }))).toEqual({ words: [], compounds: [] });
});

test('the table of compounds leads both ways', () => {
  const table = compoundTable([['सुपर', 'बाज़ार']]);
  expect([...table.values()].flat().toSorted()).toEqual(['सुपर बाज़ार', 'सुपरबाज़ार'].toSorted());
});
