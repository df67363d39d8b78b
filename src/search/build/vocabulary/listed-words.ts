import { soundSkeleton } from '../../words/sound-skeleton.ts';
import type { VocabularyWord } from '../../words/vocabulary-lines.ts';
import { readingsOf } from '../readings/readings-of.ts';
import type { WordCount } from '../shards/word-counts.ts';

/** A word under one of its skeletons. */
export interface WordOfSkeleton extends VocabularyWord {
  readonly skeleton: string;
}

const browserReads = /^[\p{Script=Devanagari}\p{Script=Latin}\p{M}'\u2019\u200c\u200d]+$/u;

/** The entries of a word in the vocabulary: one for each skeleton of its readings. */
export function listedWords([word, count]: WordCount): readonly WordOfSkeleton[] {
  const entry = browserReads.test(word) ? { word, count } : undefined;
  return [...Map.groupBy(readingsOf(word), soundSkeleton)].map(([skeleton, romans]) => ({
    ...(entry ?? { word, count, romans }),
    skeleton,
  }));
}
