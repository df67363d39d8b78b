import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A word typed in Roman script, and the Hindi word that it means. */
export interface Pair {
  readonly roman: string;
  readonly hindi: string;
  /** Half of the pairs, chosen by a hash of the Hindi word, is for tuning. The other half checks the result. */
  readonly isForTuning: boolean;
}

/**
 * Reads pairs from a file with a Roman word, a tab and a Hindi word on each line. An error names the first line that
 * is not so.
 */
export async function readPairs(file: string): Promise<readonly Pair[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [toPair(line, `${file}:${index + 1}`)]));
}

function toPair(line: string, place: string): Pair {
  const [roman, hindi] = line.split('\t').map((word) => word.trim());
  if (!roman || !hindi) throw new Error(`${place}: expected a Roman word, a tab and a Hindi word: "${line}"`);
  const hash = createHash('sha1').update(hindi).digest().readUInt8(0);
  return { roman, hindi, isForTuning: hash % 2 === 0 };
}
