import { romanise } from '../../../language/romanise/romanise.ts';
import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';
import { soundSkeleton } from '../../words/sound-skeleton.ts';
import type { VocabularyWord } from '../../words/vocabulary-lines.ts';
import type { WordCount } from '../shards/word-counts.ts';

/** A word under one of its skeletons. */
export interface WordOfSkeleton extends VocabularyWord {
  readonly skeleton: string;
}

const devanagari = /^[\u0900-\u097f]+$/;
const ascii = /^[a-z']+$/;
const browserReads = /^[\p{Script=Devanagari}\p{Script=Latin}\p{M}'\u2019\u200c\u200d]+$/u;
// A nasal at the end is often not typed: nahin, nahi.
const lastNasal = /[\u0901\u0902]$/;
const flap = /[\u0921\u0922]\u093c/g;

/** The entries of a word in the vocabulary: one, or two if it has a flap, which is typed as d or as r (लड़की). */
export function listedWords([word, count]: WordCount): readonly WordOfSkeleton[] {
  const roman = inLatinLetters(word);
  const skeleton = soundSkeleton(roman);
  const entry = browserReads.test(word) ? { word, count } : { word, count, roman };
  if (!word.includes('\u093c') || !flap.test(word)) return [{ ...entry, skeleton }];
  return [
    { ...entry, skeleton },
    { ...entry, skeleton: soundSkeleton(inLatinLetters(word.replace(flap, 'र'))) },
  ];
}

function inLatinLetters(word: string): string {
  if (ascii.test(word)) return word;
  const spoken = word.replace(lastNasal, '');
  return devanagari.test(spoken) ? romaniseDevanagari(spoken) : romanise(spoken).replace(/[^A-Za-z]/g, '');
}
