import type { LetterFiles } from '../../format/search-table.ts';
import { planSegments } from '../shards/plan-shards.ts';
import { addCounts } from '../shards/word-counts.ts';
import { englishFiles, frequentWords } from './english-files.ts';
import { partsOf, type SearchParts, type ShardPart, writeLetters } from './search-parts.ts';

/** The English spellings of words of the years past, and those of words that only the newest year has. */
export async function searchEnglish({ shards, keep }: SearchParts, searchDir: string): Promise<readonly LetterFiles[]> {
  const past = planSegments(shards.map((part) => part.shard)).find((segment) => segment.name === 'past');
  const old = past ? partsOf(past, shards) : [];
  const counts = (parts: readonly ShardPart[]) => addCounts(parts.map((part) => part.built.textWords));
  const oldWords = frequentWords(counts(old));
  const newWords = frequentWords(counts(shards.filter((part) => !old.includes(part))), oldWords);
  const make = async (name: string, words: ReadonlyMap<string, number>) => {
    const inputs = [...words].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const made = await keep(name, inputs, async () => writeLetters(await englishFiles(new Map(inputs)), searchDir));
    return made.value;
  };
  const tables = [await make('english recent', newWords), await make('english past', oldWords)];
  return tables.filter((table) => Object.keys(table).length > 0);
}
