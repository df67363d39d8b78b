import { levels } from '../../words/index-form.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { soundSkeleton } from '../../words/sound-skeleton.ts';
import { wordSequence } from '../query/parse-query.ts';
import type { Sequence } from '../query/query.ts';
import { type SoundCandidate, soundCandidates } from '../query/sound-candidates.ts';
import { plainWord, type WordSource } from './correction.ts';

/** Too many words sound like shorter parts, and too few names end with them. */
const shortestFirst = 3;
const shortestSecond = 4;
/** Each may load several files of the index. */
const maxPairs = 2;

/** A word in Latin letters as two words of another script that follow each other, the likeliest first: islamabad as اسلام آباد. */
export async function soundingPairs(typed: string, vocabulary: WordSource): Promise<readonly Sequence[]> {
  const text = plainWord(typed);
  const ends = Array.from(
    { length: Math.max(0, text.length - shortestFirst - shortestSecond + 1) },
    (_, index) => index + shortestFirst,
  );
  const found = await Promise.all(ends.map((end) => pairsAt(text, end, vocabulary)));
  return found
    .flat()
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, maxPairs)
    .map(({ pair }) => wordSequence(pair, levels.folded));
}

async function pairsAt(text: string, end: number, vocabulary: WordSource) {
  const firsts = await candidatesFor(text.slice(0, end), vocabulary);
  const seconds = firsts.length > 0 ? await candidatesFor(text.slice(end), vocabulary) : [];
  return firsts.flatMap((first) =>
    seconds
      .filter(({ word }) => scriptSignOf(word).script === scriptSignOf(first.word).script)
      .map(({ word, distance }) => ({ pair: `${first.word} ${word}`, distance: first.distance + distance })),
  );
}

async function candidatesFor(part: string, vocabulary: WordSource): Promise<readonly SoundCandidate[]> {
  return soundCandidates(part, await vocabulary.words(soundSkeleton(part)));
}
