import type { OtherSpellings, SearchTable } from '../../format/search-table.ts';
import { typedSkeletons } from '../../words/sound-skeleton.ts';
import type { Load } from '../files/load.ts';
import { LoadError } from '../files/load-error.ts';
import { loadJson } from '../files/load-json.ts';
import { withHebrewPrefixes } from '../inflections/hebrew-prefixes.ts';
import { arabicSounds } from './arabic-sounds.ts';
import type { QueryAliases } from './parse-query.ts';
import type { QueryWord } from './query.ts';
import { queryParts } from './query-parts.ts';
import { queryWords } from './query-words.ts';
import { type SoundCandidate, soundCandidates } from './sound-candidates.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Aliases, as far as they could be loaded. */
export interface LoadedAliases extends QueryAliases {
  readonly failed: readonly LoadError[];
}

/** The candidates of a typed word, and whether the archive has it in Latin letters. */
interface Sounds {
  readonly candidates: readonly SoundCandidate[];
  readonly isKnown: boolean;
}

/** Of two usual spellings of one word, such as mamata and mamta. */
const closeDistance = 0.25;
/** A shorter word has too many candidates. */
const latinWord = /^[a-z]{3,}$/;
const arabicWord = /^[\p{sc=Arabic}\p{M}]{3,}$/u;

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}

/** Looks up the aliases of a query's words. Loads only the files for their first letters. */
export class NameLookup {
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #vocabulary: Vocabulary;

  constructor(table: SearchTable, load: Load, vocabulary: Vocabulary) {
    this.#table = table;
    this.#load = load;
    this.#vocabulary = vocabulary;
  }

  /** Whether texts of the archive have Devanagari and none have Arabic script, so that a word of it means one of Hindi. */
  get #isHindiForUrdu(): boolean {
    const scripts = this.#table.languages.map(scriptOf);
    return scripts.includes('Deva') && !scripts.includes('Arab');
  }

  /** The aliases of all words of a query. Files that cannot be loaded are listed in `failed`. */
  async aliasesFor(text: string): Promise<LoadedAliases> {
    const words = queryWords(text);
    const failed: LoadError[] = [];
    const fail = (error: LoadError) => failed.push(error);
    const [spellings, sounds, prefixed] = await Promise.all([
      this.#spellings(words, fail),
      this.#sounds(words, fail),
      this.#prefixed([...words.map((word) => word.text), ...queryParts(text).map((part) => part.text)], fail),
    ]);
    return {
      ...spellings,
      sounds: new Map([...sounds].map(([typed, { candidates }]) => [typed, candidates])),
      prefixed,
      known: new Set([...sounds].flatMap(([typed, { isKnown }]) => (isKnown ? [typed] : []))),
      latin: this.#table.languages.some((language) => scriptOf(language) === 'Latn'),
      hasEnglish: this.#table.languages.some((language) => /^en(?:-|$)/.test(language)),
      inflections: this.#table.inflections ?? [],
      failed,
    };
  }

  /** The forms of Hebrew words with prefixes. All forms of a word are in one file, or in two that are neighbours. */
  async #prefixed(
    texts: readonly string[],
    onFailure: (error: LoadError) => void,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (!this.#table.languages.some((language) => /^he(?:-|$)/.test(language))) return new Map();
    const forms = new Map(texts.map((text) => [text, withHebrewPrefixes(text)]));
    try {
      const known = await this.#vocabulary.spelled(
        [...forms.values()].flatMap((all) => all.map(({ first }) => first)),
        'byEnding',
      );
      return new Map(
        [...forms].map(([text, all]) => [text, all.flatMap(({ form, first }) => (known.has(first) ? form : []))]),
      );
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      onFailure(error);
      return new Map();
    }
  }

  /** The candidates of each word in Latin letters, and of each in a script that the archive lacks. */
  async #sounds(
    words: readonly QueryWord[],
    onFailure: (error: LoadError) => void,
  ): Promise<ReadonlyMap<string, Sounds>> {
    const all = new Set(words.map(({ text }) => text.toLowerCase()));
    const isArabic = (text: string) => this.#isHindiForUrdu && arabicWord.test(text);
    const typed = [...all].filter((text) => latinWord.test(text) || isArabic(text));
    const candidates = typed.map(async (text): Promise<readonly [string, Sounds]> => {
      try {
        return [text, await (isArabic(text) ? this.#ofArabic(text) : this.#candidates(text))];
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        onFailure(error);
        return [text, { candidates: [], isKnown: true }];
      }
    });
    return new Map(await Promise.all(candidates));
  }

  /** Loads the words of unusual readings only if the usual one has no close candidate. */
  async #candidates(typed: string): Promise<Sounds> {
    const [usual = '', ...others] = typedSkeletons(typed);
    const words = await this.#vocabulary.words(usual);
    const candidates = soundCandidates(typed, words);
    const isKnown = words.some(({ word }) => word === typed);
    if (candidates.some(({ distance }) => distance <= closeDistance)) return { candidates, isKnown };
    const more = await Promise.all(others.map((skeleton) => this.#vocabulary.words(skeleton)));
    return { candidates: soundCandidates(typed, [...words, ...more.flat()]), isKnown };
  }

  /** Words with the same letters exclude others. */
  async #ofArabic(typed: string): Promise<Sounds> {
    const { roman } = arabicSounds(typed);
    const words = (await Promise.all(typedSkeletons(roman).map((each) => this.#vocabulary.words(each)))).flat();
    for (const spelling of [typed, typed.replace(/[ہه]/g, '')]) {
      const sounds = arabicSounds(spelling);
      const candidates = soundCandidates(sounds.roman, sounds.sameWords(words));
      if (candidates.length > 0) return { candidates, isKnown: false };
    }
    return { candidates: [], isKnown: false };
  }

  /** The other spellings of the words, and of all words that begin with the same letters. */
  async #spellings(
    words: readonly QueryWord[],
    onFailure: (error: LoadError) => void,
  ): Promise<Pick<QueryAliases, keyof OtherSpellings>> {
    const letters = words.flatMap(({ key, text }) => [key.charAt(0), text.toLowerCase().charAt(0)]);
    const files = new Set(letters.flatMap((letter) => this.#table.spellings[letter] ?? []));
    const loaded = await Promise.all(
      [...files].map((file) =>
        loadJson<OtherSpellings>(this.#load, file).catch((error: unknown): OtherSpellings => {
          if (!(error instanceof LoadError)) throw error;
          onFailure(error);
          return {};
        }),
      ),
    );
    return {
      names: new Map(loaded.flatMap(({ names = {} }) => Object.entries(names))),
      compounds: new Map(loaded.flatMap(({ compounds = {} }) => Object.entries(compounds))),
      english: new Map(loaded.flatMap(({ english = {} }) => Object.entries(english))),
      acronyms: new Map(loaded.flatMap(({ acronyms = {} }) => Object.entries(acronyms))),
    };
  }
}
