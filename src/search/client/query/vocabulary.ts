import { termKey } from '../../../language/term-key.ts';
import type { SearchTable, SpellingTable } from '../../format/search-table.ts';
import { reversed } from '../../words/reversed.ts';
import { typedSkeletons } from '../../words/sound-skeleton.ts';
import type { VocabularyWord } from '../../words/vocabulary-lines.ts';
import type { Load } from '../files/load.ts';
import { loadJson } from '../files/load-json.ts';
import { SortedWords } from './sorted-words.ts';
import { type UnchangedParts, unchangedParts, unchangedSounds } from './unchanged-parts.ts';

/** A word, and its skeleton (`soundSkeleton`) if it was looked up by sound. */
export interface ListedWord extends VocabularyWord {
  readonly skeleton?: string;
}

/** The spelling lists of the archive. */
type Spellings = Readonly<Record<keyof SpellingTable, SortedWords>>;

/** The words of the archive, by the consonants that their spellings share, by their beginnings and by their endings. */
export class Vocabulary {
  readonly #table: SearchTable['vocabulary'];
  readonly #load: Load;
  readonly #bySkeleton: SortedWords;
  #spellings: Promise<Spellings> | undefined;

  constructor(table: Pick<SearchTable, 'vocabulary'>, load: Load) {
    this.#table = table.vocabulary;
    this.#load = load;
    this.#bySkeleton = new SortedWords(table.vocabulary, load);
  }

  /** The words with a skeleton. */
  words(skeleton: string): Promise<readonly VocabularyWord[]> {
    return this.#bySkeleton.words(skeleton);
  }

  /** All words that differ from a typed one in one letter or syllable, most that differ in two letters, and others. */
  async similarlySpelled(typed: string): Promise<readonly ListedWord[]> {
    const { byBeginning, byEnding } = await this.#openSpellings();
    const text = termKey(typed);
    const parts = unchangedParts(text, {
      beginning: (part) => byBeginning.countFiles(part),
      ending: (part) => byEnding.countFiles(reversed(part)),
    });
    return withParts(parts, byBeginning, byEnding);
  }

  /** Most words of other scripts that sound like a word in Latin letters but for one consonant, and others. */
  async similarlySounding(typed: string): Promise<readonly ListedWord[]> {
    const { bySoundEnding } = await this.#openSpellings();
    const [usual = '', ...others] = typedSkeletons(typed);
    const parts = unchangedSounds(usual, {
      beginning: (part) => this.#bySkeleton.countFiles(part),
      ending: (part) => bySoundEnding.countFiles(reversed(part)),
    });
    const swapped = [...new Set([...parts.swapped, usual, ...others])];
    const found = await withParts({ ...parts, swapped }, this.#bySkeleton, bySoundEnding);
    return found.map(({ key, isReversed, ...word }) => ({ ...word, skeleton: isReversed ? reversed(key) : key }));
  }

  /** Those of some spellings that the archive has. Spellings with a common beginning, or else a common ending, are in the same files. */
  async spelled(
    words: readonly string[],
    order: Exclude<keyof SpellingTable, 'bySoundEnding'>,
  ): Promise<ReadonlySet<string>> {
    if (words.length === 0) return new Set();
    const list = (await this.#openSpellings())[order];
    const keyOf = (word: string) => (order === 'byEnding' ? reversed(termKey(word)) : termKey(word));
    const found = await Promise.all(words.map((word) => list.words(keyOf(word))));
    const all = new Set(found.flat().map(({ word }) => word));
    return new Set(words.filter((word) => all.has(word)));
  }

  #openSpellings(): Promise<Spellings> {
    this.#spellings ??= this.#readSpellings();
    this.#spellings.catch(() => {
      this.#spellings = undefined;
    });
    return this.#spellings;
  }

  async #readSpellings(): Promise<Spellings> {
    const tables = await Promise.all(
      this.#table.map(({ spellings }) => loadJson<SpellingTable>(this.#load, spellings)),
    );
    const list = (order: keyof SpellingTable, keyOf?: (word: string) => string) =>
      new SortedWords(
        tables.map((table) => table[order]),
        this.#load,
        keyOf,
      );
    return {
      byBeginning: list('byBeginning', termKey),
      byEnding: list('byEnding', (word) => reversed(termKey(word))),
      bySoundEnding: list('bySoundEnding'),
    };
  }
}

/** The words with one of the parts. `endings` is sorted by reversed keys. */
async function withParts(
  { beginning, ending, swapped }: UnchangedParts,
  beginnings: SortedWords,
  endings: SortedWords,
) {
  const [byBeginning, byEnding, others] = await Promise.all([
    beginning === undefined ? [] : beginnings.wordsFrom(beginning),
    ending === undefined ? [] : endings.wordsFrom(reversed(ending)),
    Promise.all(swapped.map((key) => beginnings.words(key))),
  ]);
  return [
    ...[...byBeginning, ...others.flat()].map((word) => ({ ...word, isReversed: false })),
    ...byEnding.map((word) => ({ ...word, isReversed: true })),
  ];
}
