import { byCodeUnit } from '../../../language/collator.ts';
import type { FilesByLetter } from '../../format/search-table.ts';
import { type LetterTable, letterFiles } from '../files/letter-files.ts';
import type { WordCount } from '../shards/word-counts.ts';
import { type SearchParts, writeLetterFiles } from './search-parts.ts';

/** Frequent Hindi words of the newest year and of the years before. */
interface HindiWords {
  readonly recent: readonly WordCount[];
  readonly past: readonly WordCount[];
}

/** Writes the English spellings of words of past years, and those of words that occur only in the newest year. */
export async function writeEnglishSpellings(
  { reuseOrMake }: SearchParts,
  { recent, past }: HindiWords,
  searchDir: string,
): Promise<readonly FilesByLetter[]> {
  const oldWords = roundedCounts(past);
  const newWords = roundedCounts(recent.filter(([word]) => !oldWords.has(word)));
  const write = async (name: string, words: ReadonlyMap<string, number>) => {
    const inputs = [...words].toSorted(([a], [b]) => byCodeUnit(a, b));
    const part = await reuseOrMake(name, inputs, async () =>
      writeLetterFiles(await spellingFiles(new Map(inputs)), searchDir),
    );
    return part.value;
  };
  const tables = [await write('english recent', newWords), await write('english past', oldWords)];
  return tables.filter((table) => Object.keys(table).length > 0);
}

/** Words with their counts rounded down to powers of two, so that the results built from them rarely change. */
function roundedCounts(words: readonly WordCount[]): ReadonlyMap<string, number> {
  return new Map(words.map(([word, count]) => [word, 2 ** Math.floor(Math.log2(count))]));
}

/** The files of English spellings of Hindi words. Loads the pronouncing dictionary only if there are words. */
async function spellingFiles(words: ReadonlyMap<string, number>): Promise<LetterTable> {
  if (words.size === 0) return { files: [], letters: {} };
  const { englishWords } = await import('../../fold/english-words.ts');
  return letterFiles(englishWords(words));
}
