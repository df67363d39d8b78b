import { byCodeUnit } from '../../../language/collator.ts';
import type { DictionaryMatch, DictionaryMatches } from '../../fold/dictionary-matches.ts';
import type { SpellingEntries } from '../files/letter-files.ts';
import type { WordCount } from '../shards/word-counts.ts';
import type { MadePart, SearchParts } from './search-parts.ts';

/** Frequent Hindi words of the newest year and of the years before. */
interface HindiWords {
  readonly recent: readonly WordCount[];
  readonly past: readonly WordCount[];
}

/** English spellings, and the words and matches that they were made from. */
interface EnglishPart {
  readonly spellings: SpellingEntries['english'];
  readonly words: readonly WordCount[];
  readonly matches: readonly (readonly [string, DictionaryMatch])[];
}

/** The English spellings of words that occur only in the newest year, and those of words of past years, which take precedence. */
export async function englishSpellings(
  { reuseOrMake }: SearchParts,
  { recent, past }: HindiWords,
): Promise<SpellingEntries['english']> {
  const oldWords = roundedCounts(past);
  const newWords = roundedCounts(recent.filter(([word]) => !oldWords.has(word)));
  const make = async (name: string, words: ReadonlyMap<string, number>) => {
    const inputs = [...words].toSorted(([a], [b]) => byCodeUnit(a, b));
    const part = await reuseOrMake(name, inputs, async (before?: MadePart<EnglishPart>) => {
      const matches = await matchesOf(new Map(inputs), before?.value);
      const spellings = await spellingsOf(matches);
      return { value: { spellings, words: inputs, matches: [...matches.bySpelling] }, files: [] };
    });
    return part.value.spellings;
  };
  return [...new Map([...(await make('english recent', newWords)), ...(await make('english past', oldWords))])];
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

/** The English spellings of Hindi words. */
async function spellingsOf(matches: DictionaryMatches): Promise<SpellingEntries['english']> {
  if (matches.vocabulary.size === 0) return [];
  const { englishWords } = await import('../../fold/english-words.ts');
  return [...englishWords(matches)];
}
