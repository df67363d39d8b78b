import { searchedBlocks } from '../../format/field.ts';
import type { PackedPosting } from '../../format/postings.ts';
import type { PackedWord } from '../../format/word-entry.ts';
import { positionWords } from '../../format/word-positions.ts';
import type { PackFile } from '../files/search-file.ts';
import { packChunks } from '../pagefind/pack-chunks.ts';
import type { PagefindOutput } from '../pagefind/pagefind.ts';
import { addWords } from './add-words.ts';
import type { EarlierShard } from './earlier-shard.ts';
import { indexedText } from './indexed-text.ts';
import { NameCounter } from './name-counts.ts';
import { byOldest, type SearchRecord } from './search-record.ts';
import { SentTexts } from './sent-texts.ts';
import { ShardColumns } from './shard-columns.ts';
import { TextPacks } from './text-packs.ts';
import { WordCounts } from './word-counts.ts';

/** Collects the articles of a shard: those that an earlier shard has indexed, and new ones for Pagefind. */
export class ShardArticles {
  readonly texts: TextPacks;
  readonly columns = new ShardColumns();
  readonly counts = new WordCounts();
  readonly nameCounts = new NameCounter();
  /** The hashes of all records. */
  readonly hashes: string[] = [];
  readonly #earlier: EarlierShard | undefined;
  /** The numbers of articles by their numbers in the earlier shard. */
  readonly #numbers: number[] = [];
  /** The words of the new articles. */
  readonly #sent = new SentTexts();

  constructor(pack: PackFile, earlier?: EarlierShard) {
    this.texts = new TextPacks(pack);
    this.#earlier = earlier;
  }

  /** Adds records in the order of `byOldest`, and then yields the texts with the words of new ones. */
  async *add(records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>): AsyncGenerator<string> {
    let previous: SearchRecord | undefined;
    for await (const record of records) {
      if (previous && byOldest(previous, record) >= 0) {
        throw new Error(`Articles of a shard must come oldest first: ${record.url} follows ${previous.url}`);
      }
      previous = record;
      this.texts.add(record);
      this.nameCounts.add(record);
      const before = this.#earlier?.numbers.get(record.hash);
      if (before === undefined) this.#addNew(record);
      else this.#addIndexed(record, before);
      this.hashes.push(record.hash);
    }
    this.texts.finish();
    yield* this.#sent.texts();
  }

  #addNew(record: SearchRecord): void {
    const indexed = indexedText(record);
    this.columns.add(record, indexed.length);
    this.counts.add(indexed.blocks);
    this.#sent.add(this.hashes.length, indexed.words);
  }

  #addIndexed(record: SearchRecord, before: number): void {
    const blocks = positionWords(searchedBlocks(record));
    this.columns.add(
      record,
      blocks.reduce((sum, { words }) => sum + words.length, 0),
    );
    this.counts.add(blocks);
    this.#numbers[before] = this.hashes.length;
  }

  /** The words of all articles. `output` is Pagefind's index of the new ones. */
  *words(output: PagefindOutput): Generator<PackedWord<PackedPosting>> {
    this.#sent.checkTexts(output);
    const added = packChunks(output.chunks, this.#sent.posting);
    yield* addWords(this.#earlier?.words(this.#numbers) ?? [], added);
    this.#sent.checkPostings();
  }
}
