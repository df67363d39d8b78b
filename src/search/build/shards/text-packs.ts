import { direction } from '../../../language/direction.ts';
import type { ResultText } from '../../format/shard-table.ts';
import type { PackFile, SearchFile } from '../files/search-file.ts';
import type { SearchRecord } from './search-record.ts';

/** Maximum number of characters in a file: it holds several short articles or one long article. */
const packLimit = 12_000;

/** Collects the texts of articles in files of a few articles each, without `hash` and `story`, which stand elsewhere. */
export class TextPacks {
  readonly files: SearchFile[] = [];
  readonly firstArticles: number[] = [];
  readonly #pack: PackFile;
  #pending: ResultText[] = [];
  #size = 0;
  #count = 0;

  constructor(pack: PackFile) {
    this.#pack = pack;
  }

  add({ hash: _, story: __, ...shown }: SearchRecord): void {
    const texts = [shown.text, shown.title, shown.summary ?? '', ...(shown.scans ?? []).map(({ text }) => text)];
    const size = texts.reduce((sum, { length }) => sum + length, 0);
    if (this.#pending.length > 0 && this.#size + size > packLimit) this.#flush();
    this.#pending.push({ ...shown, dir: direction(shown.lang) });
    this.#size += size;
    this.#count += 1;
  }

  /** Adds the last file. */
  finish(): void {
    if (this.#pending.length > 0) this.#flush();
  }

  #flush(): void {
    this.firstArticles.push(this.#count - this.#pending.length);
    this.files.push(this.#pack(JSON.stringify(this.#pending)));
    this.#pending = [];
    this.#size = 0;
  }
}
