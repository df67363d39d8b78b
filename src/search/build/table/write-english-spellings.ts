import { byCodeUnit } from '../../../language/collator.ts';
import type { FilesByLetter } from '../../format/search-table.ts';
import { type LetterTable, letterFiles } from '../files/letter-files.ts';
import { planSegments } from '../shards/plan-shards.ts';
import { addCounts } from '../shards/word-counts.ts';
import { partsOfSegment, type SearchParts, type ShardPart, writeLetterFiles } from './search-parts.ts';

/** Rarer words may be typing errors. */
const minCount = 3;

/** Writes the English spellings of words of past years, and those of words that occur only in the newest year. */
export async function writeEnglishSpellings(
  { shards, reuseOrMake }: SearchParts,
  searchDir: string,
): Promise<readonly FilesByLetter[]> {
  const past = planSegments(shards.map((part) => part.shard)).find((segment) => segment.name === 'past');
  const old = past ? partsOfSegment(past, shards) : [];
  const counts = (parts: readonly ShardPart[]) => addCounts(parts.map((part) => part.built.textWords));
  const oldWords = frequentWords(counts(old));
  const newWords = frequentWords(counts(shards.filter((part) => !old.includes(part))), oldWords);
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

/**
 * Frequent words that are not in `excluded`, with their counts rounded down to powers of two, so that the results built from them
 * rarely change.
 */
function frequentWords(
  counts: ReadonlyMap<string, number>,
  excluded: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const frequent = [...counts].filter(([word, count]) => count >= minCount && !excluded.has(word));
  return new Map(frequent.map(([word, count]) => [word, 2 ** Math.floor(Math.log2(count))]));
}

/** The files of English spellings of Hindi words. Loads the pronouncing dictionary only if there are words. */
async function spellingFiles(words: ReadonlyMap<string, number>): Promise<LetterTable> {
  if (words.size === 0) return { files: [], letters: {} };
  const { englishWords } = await import('../../fold/english-words.ts');
  return letterFiles(englishWords(words));
}
