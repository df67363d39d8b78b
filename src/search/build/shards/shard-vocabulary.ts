import { byCodeUnit } from '../../../language/collator.ts';
import { romanise } from '../../../language/romanise.ts';
import { soundSkeleton } from '../../words/sound-skeleton.ts';
import type { WordCount } from './word-counts.ts';

/** A word of a shard with its skeleton and the number of articles with it. */
export interface CountedWord {
  readonly word: string;
  readonly skeleton: string;
  readonly roman?: string;
  readonly count: number;
}

/** The words of a shard, and its words that are also written as two: `lockdown` for `lock down`. */
export interface ShardVocabulary {
  readonly words: readonly CountedWord[];
  readonly compounds: readonly (readonly [first: string, second: string])[];
}

const browserReads = /^[\p{Script=Devanagari}\p{Script=Latin}\p{M}'\u2019\u200c\u200d]+$/u;
// A nasal at the end is often not typed: nahin, nahi.
const lastNasal = /[\u0901\u0902]$/;

/** The file of a shard's words, one on each line: skeleton, word, count, and for some scripts its spelling in Latin letters. */
export function writeShardVocabulary(counts: readonly WordCount[], compounds: ShardVocabulary['compounds']): string {
  const words = counts.flatMap(([word, count]) => entriesOf(word).map((entry) => [...entry, count]));
  const lines = words.map(([skeleton, word, roman, count]) => [skeleton, word, count, roman].join('\t').trimEnd());
  return [...lines, ...compounds.map((parts) => `+\t${parts.join('\t')}`)].toSorted(byCodeUnit).join('\n');
}

function entriesOf(word: string): readonly (readonly [skeleton: string, word: string, roman: string])[] {
  const roman = romanise(word.replace(lastNasal, '')).replace(/[^A-Za-z]/g, '');
  const shown = browserReads.test(word) ? '' : roman;
  const skeletons = [roman, ...(/[\u0921\u0922]\u093c/.test(word) ? [flapped(word)] : [])].map(soundSkeleton);
  return [...new Set(skeletons)].map((skeleton) => [skeleton, word, shown] as const);
}

/** The flap of लड़की is typed as d or as r. */
function flapped(word: string): string {
  return romanise(word.replace(lastNasal, '').replace(/[\u0921\u0922]\u093c/g, 'र')).replace(/[^A-Za-z]/g, '');
}

/** Reads the file of a shard's words. */
export function readShardVocabulary(text: string): ShardVocabulary {
  const rows = text === '' ? [] : text.split('\n').map((line) => line.split('\t'));
  return {
    words: rows
      .filter(([first]) => first !== '+')
      .map(([skeleton = '', word = '', count = '1', roman]) => ({
        skeleton,
        word,
        count: Number(count),
        ...(roman === undefined ? {} : { roman }),
      })),
    compounds: rows.filter(([first]) => first === '+').map(([, first = '', second = '']) => [first, second]),
  };
}
