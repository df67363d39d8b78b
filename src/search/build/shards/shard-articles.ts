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
import { PositionStore } from './position-store.ts';
import { byOldest, type SearchRecord } from './search-record.ts';
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
  /** Of the new articles: the words sent to Pagefind, their positions, and the numbers of the articles. */
  readonly #sent: string[] = [];
  readonly #positions = new PositionStore();
  readonly #articles: number[] = [];

  constructor(pack: PackFile, earlier?: EarlierShard) {
    this.texts = new TextPacks(pack);
    this.#earlier = earlier;
  }

  /** Adds records in the order of `byOldest`, and yields the words of new ones. */
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
      if (before === undefined) yield this.#addNew(record);
      else this.#addIndexed(record, before);
      this.hashes.push(record.hash);
    }
    this.texts.finish();
  }

  #addNew(record: SearchRecord): string {
    const indexed = indexedText(record);
    this.columns.add(record, indexed.length);
    this.counts.add(indexed.blocks);
    this.#positions.add(indexed.words);
    this.#articles.push(this.hashes.length);
    const words = [...indexed.words.keys()].join(' ');
    this.#sent.push(words);
    return words;
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
  words(output: PagefindOutput): readonly PackedWord<PackedPosting>[] {
    checkTexts(output, this.#sent);
    let packed = 0;
    const positionsOf = (text: number, word: number) => {
      packed += 1;
      return this.#positions.positions(text, word);
    };
    const added = packChunks(output.chunks, positionsOf, this.#articles);
    const words = [...addWords(this.#earlier?.words(this.#numbers) ?? [], added)];
    if (packed !== this.#positions.words)
      throw new Error(`Pagefind indexed ${packed} words of ${this.#positions.words}`);
    return words;
  }
}

/** Pagefind must number the words of each text as they were sent, or words get the positions of others. */
function checkTexts(output: PagefindOutput, sent: readonly string[]): void {
  if (output.pages.length !== sent.length) {
    throw new Error(`Pagefind indexed ${output.pages.length} of ${sent.length} texts`);
  }
  for (const [number, page] of output.pages.entries()) {
    if (page.url !== String(number)) throw new Error(`Pagefind numbered text ${page.url} as ${number}`);
    if (page.content !== sent[number])
      throw new Error(`Pagefind split text ${number} into other words than the ones sent`);
  }
}
