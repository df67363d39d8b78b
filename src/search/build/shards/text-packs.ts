import { direction } from '../../../language/direction.ts';
import type { ResultText } from '../../format/shard-table.ts';
import { type DataFile, jsonFile } from '../files/data-file.ts';
import type { SearchRecord } from './search-record.ts';

/** Characters of text after which a new file begins: one file serves several short articles or one long one. */
const packLimit = 12_000;

/** The articles' texts in files of a few articles each; without `hash`, which only the build needs. */
export class TextPacks {
  readonly files: DataFile[] = [];
  readonly firstArticles: number[] = [];
  #pending: ResultText[] = [];
  #size = 0;
  #count = 0;

  add({ hash: _, ...shown }: SearchRecord): void {
    const size = shown.text.length + shown.title.length + (shown.summary?.length ?? 0);
    if (this.#pending.length > 0 && this.#size + size > packLimit) this.#flush();
    this.#pending.push({ ...shown, dir: direction(shown.lang) });
    this.#size += size;
    this.#count += 1;
  }

  /** Closes the last file. */
  end(): void {
    if (this.#pending.length > 0) this.#flush();
  }

  #flush(): void {
    this.firstArticles.push(this.#count - this.#pending.length);
    this.files.push(jsonFile(this.#pending));
    this.#pending = [];
    this.#size = 0;
  }
}
