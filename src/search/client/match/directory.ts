import { articlePostings } from '../../format/postings.ts';
import type { DirectoryEntry, DirectoryTable, ShardEntry } from '../../format/search-table.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { fileLookup } from '../files/file-lookup.ts';
import type { Load } from '../files/load.ts';
import { loadJson } from '../files/load-json.ts';
import type { FileWordLookup } from '../files/word-lookup.ts';
import type { Clause, QueryWord, Sequence } from '../query/query.ts';
import { formsOf } from './forms-of.ts';
import { estimateShard, type ShardEstimate } from './shard-estimate.ts';

type Words = FileWordLookup<WordEntry<number>>;
/** A flag for each article of the directory: 1 if it matches. */
type Flags = Uint8Array;

/** Estimates the matches of shards before their files are loaded. */
export class Directory {
  /** The shards that it covers, oldest first. */
  readonly shards: readonly ShardEntry[];
  readonly #total: number;
  readonly #open: () => Promise<Words>;
  #words: Promise<Words> | undefined;

  constructor({ name, shards, table }: DirectoryEntry, entries: readonly ShardEntry[], load: Load) {
    this.shards = shards.flatMap((shard) => entries.find((entry) => entry.name === shard) ?? []);
    this.#total = this.shards.reduce((sum, shard) => sum + shard.count, 0);
    this.#open = async () => {
      const files: DirectoryTable = await loadJson(load, `${name}/${table}`);
      return fileLookup(files, name, articlePostings, load);
    };
  }

  /** Loads the table of the directory. */
  open(): Promise<Words> {
    this.#words ??= this.#open();
    this.#words.catch(() => {
      this.#words = undefined;
    });
    return this.#words;
  }

  /** Loads the word files of these clauses. */
  async prepare(clauses: readonly Clause[]): Promise<void> {
    const words = await this.open();
    const searched = clauses.flatMap(({ sequences }) => sequences.flatMap((sequence) => sequence.words));
    await Promise.all(searched.map((word) => words.load(word.key)));
  }

  /** The estimate of each shard, by its name. */
  async estimate(clauses: readonly Clause[]): Promise<readonly (readonly [string, ShardEstimate])[]> {
    const words = await this.open();
    const flagsByClause = await Promise.all(clauses.map((clause) => this.#clause(words, clause)));
    let next = 0;
    return this.shards.map(({ name, count }) => {
      const first = next;
      next += count;
      return [name, estimateShard(flagsByClause.map((flags) => flags.subarray(first, next)))];
    });
  }

  async #clause(words: Words, { sequences }: Clause): Promise<Flags> {
    const matches: Flags = new Uint8Array(this.#total);
    for (const flags of await Promise.all(sequences.map((sequence) => this.#sequence(words, sequence)))) {
      for (let article = 0; article < matches.length; article += 1) if (flags[article] === 1) matches[article] = 1;
    }
    return matches;
  }

  /** Articles that contain all words of a sequence, at any positions. */
  async #sequence(words: Words, sequence: Sequence): Promise<Flags> {
    const [first, ...others] = await Promise.all(sequence.words.map((word) => this.#word(words, word)));
    const all = first ?? new Uint8Array(this.#total);
    for (const other of others) {
      for (let article = 0; article < all.length; article += 1) if (other[article] === 0) all[article] = 0;
    }
    return all;
  }

  async #word(words: Words, word: QueryWord): Promise<Flags> {
    const has: Flags = new Uint8Array(this.#total);
    for (const { postings } of await formsOf(words, word)) for (const article of postings) has[article] = 1;
    return has;
  }
}
