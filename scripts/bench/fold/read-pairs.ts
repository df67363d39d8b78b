import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** What somebody typed in Roman script, and the Hindi word that was meant. */
export interface Pair {
  readonly roman: string;
  readonly hindi: string;
  /** Half of the pairs, by hash of the Hindi word, is for tuning; the other half only tells whether the tuning holds. */
  readonly isForTuning: boolean;
}

/** The pairs of a file with a Roman and a Hindi word in each line, tab between; an error names a line that has no two words. */
export async function readPairs(file: string): Promise<readonly Pair[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  return lines.flatMap((line, place) => (line.trim() === '' ? [] : [toPair(line, `${file}:${place + 1}`)]));
}

function toPair(line: string, place: string): Pair {
  const [roman, hindi] = line.split('\t').map((word) => word.trim());
  if (!roman || !hindi) throw new Error(`${place}: not a Roman and a Hindi word with a tab between: "${line}"`);
  const hash = createHash('sha1').update(hindi).digest().readUInt8(0);
  return { roman, hindi, isForTuning: hash % 2 === 0 };
}
