import type { KeysOfEnglish, LetterFiles, OtherNamesOfKeys, SearchTable } from '../search-table.ts';
import type { Load } from './loader.ts';
import { type OtherNames, queryWords } from './parse-query.ts';

/** Looks up what a query's words are called elsewhere; loads the parts of the tables that begin as the words do. */
export class NameBook {
  readonly #table: SearchTable;
  readonly #load: Load;

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** The other names of all words of a query. */
  async namesFor(text: string): Promise<OtherNames> {
    const words = queryWords(text);
    const [names, english] = await Promise.all([
      this.#read<OtherNamesOfKeys>(
        this.#table.names,
        words.map((word) => word.key),
      ),
      this.#read<KeysOfEnglish>(
        this.#table.english,
        words.map((word) => word.text.toLowerCase()),
      ),
    ]);
    return { names, english };
  }

  async #read<Table extends Readonly<Record<string, unknown>>>(
    files: LetterFiles,
    words: readonly string[],
  ): Promise<ReadonlyMap<string, Table[string]>> {
    const wanted = new Set(words.flatMap((word) => files[word.charAt(0)] ?? []));
    const tables = await Promise.all([...wanted].map((file) => this.#load(file)));
    const decoder = new TextDecoder();
    return new Map(
      tables.flatMap((bytes): [string, Table[string]][] => Object.entries(JSON.parse(decoder.decode(bytes)))),
    );
  }
}
