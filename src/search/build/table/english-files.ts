import { type LetterTable, letterFiles } from '../files/letter-files.ts';

/** A word that stands less often may be a slip of its writer. */
const leastCount = 3;

/**
 * The Hindi words of an archive that may be English, and how frequent they are, in steps of two: so that what is made from them
 * changes seldom. `known` words are left out.
 */
export function frequentWords(
  counts: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const frequent = [...counts].filter(([word, count]) => count >= leastCount && !known.has(word));
  return new Map(frequent.map(([word, count]) => [word, 2 ** Math.floor(Math.log2(count))]));
}

/** The files of English spellings of Hindi words. Loads the pronouncing dictionary, unless there are no words. */
export async function englishFiles(words: ReadonlyMap<string, number>): Promise<LetterTable> {
  if (words.size === 0) return { files: [], letters: {} };
  const { englishWords } = await import('../../fold/english-words.ts');
  return letterFiles(englishWords(words));
}
