import { type PackedWord, packWord } from '../../format/word-entry.ts';
import type { PackFile } from '../files/search-file.ts';
import { readChunk } from '../pagefind/read-chunk.ts';
import { addWords } from './add-words.ts';
import { ArticleForms } from './article-forms.ts';
import type { EarlierShard } from './earlier-shard.ts';
import { NameCounter } from './name-counts.ts';
import { PostingStore } from './posting-store.ts';
import { byOldest, type SearchRecord } from './search-record.ts';
import { SentFolds } from './sent-folds.ts';
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
  /** The forms of the new articles, their postings, and their folds for Pagefind. */
  readonly #forms = new ArticleForms();
  readonly #postings = new PostingStore();
  #folds = new SentFolds([]);

  constructor(pack: PackFile, earlier?: EarlierShard) {
    this.texts = new TextPacks(pack);
    this.#earlier = earlier;
    this.counts = new WordCounts(this.#spellings);
  }

  /** Adds records in the order of `byOldest`, and then yields the texts with the words of new ones. */
  async *add(records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>): AsyncGenerator<string> {
    let previous: SearchRecord | undefined;
    for await (const record of records) {
      if (previous && byOldest(previous, record) >= 0) {
        throw new Error(`Articles of a shard must come oldest first: ${record.url} follows ${previous.url}`);
      }
      previous = record;
      this.#add(record);
    }
    this.texts.finish();
    this.#folds = new SentFolds(this.#forms.all);
    yield* this.#folds.texts();
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

  /** The words of all articles, with the bytes of their postings. `chunks` are those of Pagefind's index of the new ones. */
  *words(chunks: readonly Uint8Array[]): Generator<PackedWord<Uint8Array>> {
    yield* addWords(this.#earlier?.words(this.#numbers) ?? [], this.#newWords(chunks));
    this.#folds.checkEnd();
  }

  *#newWords(chunks: readonly Uint8Array[]): Generator<PackedWord<Uint8Array>> {
    for (const chunk of chunks)
      for (const word of readChunk(chunk)) {
        const forms = this.#folds.formsOf(word);
        const posted = forms.map(({ form, number }) => ({ form, postings: [this.#postings.bytes(number)] }));
        yield packWord({ key: word.key, forms: posted });
      }
  }
}
