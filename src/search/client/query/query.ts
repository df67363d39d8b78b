import type { Level } from '../../words/index-form.ts';
import type { WordStart } from '../inflections/inflected-starts.ts';

/** A word of a query with its index key. */
export interface QueryWord {
  /** As typed. */
  readonly text: string;
  /** Its key in the index. */
  readonly key: string;
  /** Its form in the index. */
  readonly form: string;
  /** The sign of its ending. */
  readonly ending?: string;
  /** Whether it matches only words of its own script, because those of other scripts that it may mean are known. */
  readonly isOwnScript?: boolean;
  /** Whether words with another ending match only if it is one of the same declension. */
  readonly isInflected?: boolean;
  /** The starts of the tails of its spellings in Latin letters, if it is of Devanagari. */
  readonly spellings?: ReadonlySet<string>;
  /** Whether words of another script that only sound alike do not match. */
  readonly isSpelled?: boolean;
  /** The edges of words that a letter of a script without spaces must have, and whether it may also be a part of a word. */
  readonly edges?: number;
  readonly isPart?: boolean;
  /** Whether it is not the beginning of a word of another script, because it sounds like a whole one. */
  readonly isWhole?: boolean;
  /**
   * The level of longer words that begin with `start`: of beginnings, or of words with a suffix in languages that write
   * postpositions with the word.
   */
  readonly longer: Level;
  readonly start: string;
  /** The beginnings of its forms, if the inflections of its language are known. Any of them instead of `start`. */
  readonly starts?: readonly WordStart[];
}

/** Words that are searched together; usually one word. */
export interface Sequence {
  readonly words: readonly QueryWord[];
  /** Whether the words must be adjacent, or may be anywhere in an article. */
  readonly adjacent: boolean;
  /** The best level of a match: exact as typed, less for an alias. */
  readonly level: Level;
  /** Whether it is searched first: what was typed, and of what that may mean the likeliest. */
  readonly isLikely?: boolean;
}

/** A condition of a query. Any of its sequences satisfies it. */
export interface Clause {
  /** As typed, for messages. */
  readonly text: string;
  readonly sequences: readonly Sequence[];
  /** The words of other scripts that it may mean, likeliest first, if it is a word in Latin letters. */
  readonly meanings?: readonly string[];
  /** What it may be together with the next clause, as one word. */
  readonly withNext?: readonly string[];
  /** Whether it ends the query, so that it may be the beginning of a word. */
  readonly isLast: boolean;
  /** Whether it is one word, without quotes. */
  readonly isWord: boolean;
  /** Whether it is several words that a mark joins, without quotes: covid-19. */
  readonly isCompound: boolean;
  /** Whether it is a word in Latin letters that the archive lacks, and that hardly sounds like one of its words. */
  readonly isDoubtful: boolean;
  /** Numbers of its first part in the query, and of the part after it. */
  readonly start: number;
  readonly end: number;
}

/** A parsed query. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly excluded: readonly Clause[];
}
