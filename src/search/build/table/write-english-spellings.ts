import { byCodeUnit } from '../../../language/collator.ts';
import type { DictionaryMatch, DictionaryMatches } from '../../fold/dictionary-matches.ts';
import type { FilesByLetter } from '../../format/search-table.ts';
import { type LetterTable, letterFiles } from '../files/letter-files.ts';
import type { WordCount } from '../shards/word-counts.ts';
import { type MadePart, type SearchParts, writeLetterFiles } from './search-parts.ts';

/** Frequent Hindi words of the newest year and of the years before. */
interface HindiWords {
  readonly recent: readonly WordCount[];
  readonly past: readonly WordCount[];
}

/** English spellings, and the words and matches that they were made from. */
interface EnglishPart {
  readonly letters: FilesByLetter;
  readonly words: readonly WordCount[];
  readonly matches: readonly (readonly [string, DictionaryMatch])[];
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
    const part = await reuseOrMake(name, inputs, async (before?: MadePart<EnglishPart>) => {
      const matches = await matchesOf(new Map(inputs), before?.value);
      const { value: letters, files } = await writeLetterFiles(await spellingFiles(matches), searchDir);
      return { value: { letters, words: inputs, matches: [...matches.bySpelling] }, files };
    });
    return part.value.letters;
  };
  const tables = [await write('english recent', newWords), await write('english past', oldWords)];
  return tables.filter((table) => Object.keys(table).length > 0);
}

/** Words with their counts rounded down to powers of two, so that the results built from them rarely change. */
function roundedCounts(words: readonly WordCount[]): ReadonlyMap<string, number> {
  return new Map(words.map(([word, count]) => [word, 2 ** Math.floor(Math.log2(count))]));
}

/** Matches words with the pronouncing dictionary, which is loaded only if there are words. */
async function matchesOf(
  vocabulary: ReadonlyMap<string, number>,
  before: EnglishPart | undefined,
): Promise<DictionaryMatches> {
  if (vocabulary.size === 0) return { vocabulary, bySpelling: new Map() };
  const { dictionaryMatches } = await import('../../fold/dictionary-matches.ts');
  const earlier = before && { vocabulary: new Map(before.words), bySpelling: new Map(before.matches) };
  return dictionaryMatches(vocabulary, earlier);
}

/** The files of English spellings of Hindi words. */
async function spellingFiles(matches: DictionaryMatches): Promise<LetterTable> {
  if (matches.vocabulary.size === 0) return { files: [], letters: {} };
  const { englishWords } = await import('../../fold/english-words.ts');
  return letterFiles(englishWords(matches));
}
