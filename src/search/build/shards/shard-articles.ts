import { type PackedWord, packWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import type { PackFile } from '../files/search-file.ts';
import { addWords } from './add-words.ts';
import { ArticleForms } from './article-forms.ts';
import type { EarlierShard } from './earlier-shard.ts';
import { NameCounter } from './name-counts.ts';
import { PostingStore } from './posting-store.ts';
import { byOldest, type SearchRecord } from './search-record.ts';
import { ShardColumns } from './shard-columns.ts';
import { Spellings } from './spellings.ts';
import { TextPacks } from './text-packs.ts';
import { WordCounts } from './word-counts.ts';

/** Collects the articles of a shard: those that an earlier shard has indexed, and new ones for Pagefind. */
export class ShardArticles {
  readonly texts: TextPacks;
  readonly columns = new ShardColumns();
  readonly counts: WordCounts;
  readonly nameCounts = new NameCounter();
  /** The hashes of all records. */
  readonly hashes: string[] = [];
  readonly #earlier: EarlierShard | undefined;
  /** The numbers of articles by their numbers in the earlier shard. */
  readonly #numbers: number[] = [];
  readonly #spellings = new Spellings();
  /** The forms of the new articles, and their postings. */
  readonly #forms = new ArticleForms();
  readonly #postings = new PostingStore();

  constructor(pack: PackFile, earlier?: EarlierShard) {
    this.texts = new TextPacks(pack);
    this.#earlier = earlier;
    this.counts = new WordCounts(this.#spellings);
  }

  /** Adds all records, in the order of `byOldest`. */
  async add(records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>): Promise<void> {
    let previous: SearchRecord | undefined;
    for await (const record of records) {
      if (previous && byOldest(previous, record) >= 0) {
        throw new Error(`Articles of a shard must come oldest first: ${record.url} follows ${previous.url}`);
      }
      previous = record;
      this.#add(record);
    }
    this.texts.finish();
  }

  /** The folds of new articles. */
  folds(): readonly string[] {
    return this.#forms.all.map(({ fold }) => fold);
  }

  #add(record: SearchRecord): void {
    const number = this.hashes.length;
    const blocks = this.#spellings.blocksOf(record);
    this.texts.add(record);
    this.nameCounts.add(record);
    this.counts.add(blocks);
    this.columns.add(
      record,
      blocks.reduce((sum, { spellings }) => sum + spellings.length, 0),
    );
    const before = this.#earlier?.numbers.get(record.hash);
    if (before !== undefined) this.#numbers[before] = number;
    else for (const form of this.#forms.next(blocks)) this.#postings.add(form.number, number, form.positions);
    this.hashes.push(record.hash);
  }

  /** The words of all articles, with the bytes of their postings. `keys` are those of the folds. */
  words(keys: ReadonlyMap<string, string>): Generator<PackedWord<Uint8Array>> {
    return addWords(this.#earlier?.words(this.#numbers) ?? [], this.#newWords(keys));
  }

  *#newWords(keys: ReadonlyMap<string, string>): Generator<PackedWord<Uint8Array>> {
    const byKey = Map.groupBy(this.#forms.all, ({ fold }) => keys.get(fold) ?? '');
    for (const [key, own] of [...byKey].toSorted(([a], [b]) => byCodePoints(a, b))) {
      const forms = own.length > 1 ? own.toSorted((a, b) => byCodePoints(a.form, b.form)) : own;
      const posted = forms.map(({ form, number }) => ({ form, postings: [this.#postings.bytes(number)] }));
      yield packWord({ key, forms: posted });
    }
  }
}
