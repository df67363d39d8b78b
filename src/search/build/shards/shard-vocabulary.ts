import { byCodeUnit } from '../../../language/collator.ts';
import type { WordCount } from './word-counts.ts';

/** The words of a shard with their counts, and its words that are also written as two: `lockdown` for `lock down`. */
export interface ShardVocabulary {
  readonly words: readonly WordCount[];
  readonly compounds: readonly (readonly [first: string, second: string])[];
}

/** The file of a shard's words: a word and its count on each line, then an empty line and the parts of each compound. */
export function writeShardVocabulary({ words, compounds }: ShardVocabulary): string {
  const lines = (rows: readonly (readonly [string, string | number])[]) =>
    rows
      .map((row) => row.join('\t'))
      .toSorted(byCodeUnit)
      .join('\n');
  return `${lines(words)}\n\n${lines(compounds)}`;
}

/** Reads the file of a shard's words. */
export function readShardVocabulary(text: string): ShardVocabulary {
  const [words = ''] = text.split('\n\n');
  return {
    words: linesOf(words).map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), Number(line.slice(tab + 1))];
    }),
    compounds: readVocabularyCompounds(text),
  };
}

/** Reads only the compounds. */
export function readVocabularyCompounds(text: string): ShardVocabulary['compounds'] {
  const [, compounds = ''] = text.split('\n\n');
  return linesOf(compounds).map((line) => {
    const [first = '', second = ''] = line.split('\t');
    return [first, second];
  });
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}
