import { byCodeUnit } from '../../../language/collator.ts';
import type { DictionaryMatch } from '../../fold/dictionary-matches.ts';
import { indexForm, indexKey } from '../../words/index-form.ts';
import { joinEntries, type SpellingEntries } from '../files/letter-files.ts';
import type { MadePart } from '../files/made-part.ts';
import type { WordCount } from '../shards/word-counts.ts';
import type { SearchParts } from './search-parts.ts';

/** Frequent Hindi words of the newest year and of the years before. */
interface HindiWords {
  readonly recent: readonly WordCount[];
  readonly past: readonly WordCount[];
}

/** What readers may type for Hindi words. */
type Spellings = Pick<SpellingEntries, 'english' | 'acronyms'>;

/** The same, and English words that may be two Hindi words. */
type AllSpellings = Spellings & Pick<SpellingEntries, 'compounds'>;

/** Spellings, and the words and matches that they were made from. */
interface EnglishPart extends Spellings {
  readonly words: readonly WordCount[];
  readonly matches: readonly (readonly [string, readonly DictionaryMatch[]])[];
}

/** The English spellings and the acronyms of words of past years, and those of words that occur only in the newest year. */
export async function englishSpellings(
  { reuseOrMake }: SearchParts,
  { recent, past }: HindiWords,
): Promise<AllSpellings> {
  const oldWords = roundedCounts(past);
  const newWords = roundedCounts(recent.filter(([word]) => !oldWords.has(word)));
  const make = async (name: string, words: ReadonlyMap<string, number>) => {
    const inputs = [...words].toSorted(([a], [b]) => byCodeUnit(a, b));
    const part = await reuseOrMake(name, inputs, async (before?: MadePart<EnglishPart>) => {
      return { value: await makeSpellings(inputs, before?.value), files: [] };
    });
    return part.value;
  };
  const parts = [await make('english past', oldWords), await make('english recent', newWords)];
  const english = joinEntries(parts.flatMap((part) => part.english));
  const compounds = await reuseOrMake('english compounds', english, async () => {
    return { value: await compoundSpellings(english), files: [] };
  });
  return {
    english,
    acronyms: joinEntries(parts.flatMap(({ acronyms }) => acronyms)),
    compounds: compounds.value,
  };
}

/** English words that may be two Hindi words, by their keys: guesthouse => गेस्ट हाउस. */
async function compoundSpellings(english: SpellingEntries['english']): Promise<SpellingEntries['compounds']> {
  if (english.length === 0) return [];
  const [{ frequentEnglish }, { englishCompounds }] = await Promise.all([
    import('../../fold/english-frequency.ts'),
    import('../../fold/english-compounds.ts'),
  ]);
  const likeliest = new Map(english.map(([spelling, [word = '']]) => [spelling, word]));
  const compounds = englishCompounds(frequentEnglish(), (spelling) => likeliest.has(spelling));
  return [...compounds].map(([spelling, parts]) => [
    indexKey(indexForm(spelling)),
    [parts.map((part) => likeliest.get(part)).join(' ')],
  ]);
}

/** Words with their counts rounded down to powers of two, so that the results built from them rarely change. */
function roundedCounts(words: readonly WordCount[]): ReadonlyMap<string, number> {
  return new Map(words.map(([word, count]) => [word, 2 ** Math.floor(Math.log2(count))]));
}

/** Matches words with the pronouncing dictionary, which is loaded only if there are words. */
async function makeSpellings(words: readonly WordCount[], before: EnglishPart | undefined): Promise<EnglishPart> {
  if (words.length === 0) return { english: [], acronyms: [], words, matches: [] };
  const [{ frequentEnglish }, { dictionaryMatches }, { englishWords, spelledAcronyms }] = await Promise.all([
    import('../../fold/english-frequency.ts'),
    import('../../fold/dictionary-matches.ts'),
    import('./english-words.ts'),
  ]);
  const english = frequentEnglish();
  const earlier = before && { vocabulary: new Map(before.words), bySpelling: new Map(before.matches) };
  const vocabulary = new Map(words);
  const matches = dictionaryMatches(vocabulary, english, earlier);
  return {
    english: [...englishWords(matches, english)],
    acronyms: [...spelledAcronyms(vocabulary)],
    words,
    matches: [...matches.bySpelling],
  };
}
