import type { KeysOfEnglish, LetterFiles, OtherNamesOfKeys, SearchTable } from '../../format/search-table.ts';
import { type Load, LoadError } from '../files/loader.ts';
import { type OtherNames, queryWords } from './parse-query.ts';

/** Other names, as far as they could be loaded. */
export interface FoundNames extends OtherNames {
  readonly failed: readonly LoadError[];
}

/** Looks up what a query's words are called elsewhere; loads the parts of the tables that begin as the words do. */
export class NameBook {
  readonly #table: SearchTable;
  readonly #load: Load;

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** The other names of all words of a query; a part that cannot be loaded costs its names, and is told. */
  async namesFor(text: string): Promise<FoundNames> {
    const words = queryWords(text);
    const failed: LoadError[] = [];
    const read = <Value>(tables: readonly LetterFiles[], spellings: readonly string[]) =>
      this.#read<Value>(tables, spellings, (error) => failed.push(error));
    const [names, english] = await Promise.all([
      read<OtherNamesOfKeys[string]>(
        [this.#table.names],
        words.map((word) => word.key),
      ),
      read<KeysOfEnglish[string]>(
        this.#table.english,
        words.map((word) => word.text.toLowerCase()),
      ),
    ]);
    return { names, english, failed };
  }

  async #read<Value>(
    letters: readonly LetterFiles[],
    words: readonly string[],
    onFailure: (error: LoadError) => void,
  ): Promise<ReadonlyMap<string, Value>> {
    const wanted = new Set(words.flatMap((word) => letters.flatMap((files) => files[word.charAt(0)] ?? [])));
    const tables = await Promise.all(
      [...wanted].map(async (file): Promise<readonly [string, Value][]> => {
        try {
          return Object.entries(JSON.parse(new TextDecoder().decode(await this.#load(file))));
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
