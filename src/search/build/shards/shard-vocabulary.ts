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
    words: rowsOf(words).map(([word = '', count = '1']) => [word, Number(count)]),
    compounds: readVocabularyCompounds(text),
  };
}

/** Reads only the compounds. */
export function readVocabularyCompounds(text: string): ShardVocabulary['compounds'] {
  const [, compounds = ''] = text.split('\n\n');
  return rowsOf(compounds).map(([first = '', second = '']) => [first, second]);
}

function rowsOf(lines: string): readonly (readonly string[])[] {
  return lines === '' ? [] : lines.split('\n').map((line) => line.split('\t'));
}
