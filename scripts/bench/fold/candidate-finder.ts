import { romanise } from '../../../src/language/romanise/romanise.ts';
import { soundCandidates } from '../../../src/search/client/query/sound-candidates.ts';
import { soundSkeleton, typedSkeletons } from '../../../src/search/words/sound-skeleton.ts';

/** The Hindi words that a word in Roman script may mean. */
export type CandidateFinder = (typed: string) => readonly string[];

/** Finds candidates as a query does, among the words of a vocabulary with their counts. */
export function candidateFinder(vocabulary: ReadonlyMap<string, number>): CandidateFinder {
  const words = [...vocabulary].map(([word, count]) => ({ word, count }));
  const bySkeleton = Map.groupBy(words, ({ word }) => soundSkeleton(romanise(word.replace(/[\u0901\u0902]$/, ''))));
  return (typed) => {
    const alike = typedSkeletons(typed).flatMap((skeleton) => bySkeleton.get(skeleton) ?? []);
    return soundCandidates(typed, alike).map(({ word }) => word);
  };
}
