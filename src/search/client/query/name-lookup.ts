import type { AliasesByKey, EnglishSpellings, FilesByLetter, SearchTable } from '../../format/search-table.ts';
import { loadJson } from '../files/load-json.ts';
import { type Load, LoadError } from '../files/loader.ts';
import type { QueryAliases } from './parse-query.ts';
import { hasSuffixedLatin, queryWords } from './query-words.ts';

/** Aliases, as far as they could be loaded. */
export interface LoadedAliases extends QueryAliases {
  readonly failed: readonly LoadError[];
}

/** Looks up the aliases of a query's words. Loads only the files for their first letters. */
export class NameLookup {
  readonly #table: SearchTable;
  readonly #load: Load;

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** The aliases of all words of a query. Files that cannot be loaded are listed in `failed`. */
  async aliasesFor(text: string): Promise<LoadedAliases> {
    const words = queryWords(text);
    const failed: LoadError[] = [];
    const read = <Value>(tables: readonly FilesByLetter[], spellings: readonly string[]) =>
      this.#read<Value>(tables, spellings, (error) => failed.push(error));
    const [names, english] = await Promise.all([
      read<AliasesByKey[string]>(
        [this.#table.names],
        words.map((word) => word.key),
      ),
      read<EnglishSpellings[string]>(
        this.#table.english,
        words.map((word) => word.text.toLowerCase()),
      ),
    ]);
    return { names, english, suffixedLatin: hasSuffixedLatin(this.#table.languages), failed };
  }

  async #read<Value>(
    letters: readonly FilesByLetter[],
    words: readonly string[],
    onFailure: (error: LoadError) => void,
  ): Promise<ReadonlyMap<string, Value>> {
    const files = new Set(words.flatMap((word) => letters.flatMap((byLetter) => byLetter[word.charAt(0)] ?? [])));
    const tables = await Promise.all(
      [...files].map(async (file): Promise<readonly [string, Value][]> => {
        try {
          return Object.entries(await loadJson<Readonly<Record<string, Value>>>(this.#load, file));
        } catch (error) {
          if (!(error instanceof LoadError)) throw error;
          onFailure(error);
          return [];
        }
      }),
    );
    return new Map(tables.flat());
  }
}
