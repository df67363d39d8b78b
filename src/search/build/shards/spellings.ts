import { searchedBlocks, type TextBlock } from '../../format/field.ts';
import { firstOfNext } from '../../format/word-positions.ts';
import { scanWords } from '../../words/scan-words.ts';
import { isUnspaced } from '../../words/tokens.ts';
import { type WordHash, wordHash } from './pair-filter.ts';
import type { SearchRecord } from './search-record.ts';

/** A form of the index in the texts of a shard. */
export interface IndexedForm {
  readonly form: string;
  /** Its number, in the order of the first occurrences. */
  readonly number: number;
  /** The last article with it, and its positions there, each followed by its weight. */
  article: number;
  positions: number[];
}

/** A spelling in the texts of a shard. Texts have most spellings many times, so what follows from one is computed only once. */
export interface Spelling {
  readonly text: string;
  /** The hash of `scanWords`. */
  readonly textHash: number;
  /** In lower case. */
  readonly word: string;
  readonly hash: WordHash;
  /** Whether its script has no spaces between words. */
  readonly isUnspaced: boolean;
  /** Number of articles with it, and the last of them. */
  articles: number;
  lastArticle: number;
  /** Its form in the index. Undefined as long as nobody asked for it. Null if it has none. */
  form: IndexedForm | null | undefined;
}

/** A block with the spellings of its words, and where each begins. The word at index n has position `first + n` in the article. */
export interface SpelledBlock extends TextBlock {
  readonly first: number;
  readonly spellings: readonly Spelling[];
  readonly starts: readonly number[];
}

/** The spellings in the texts of a shard: a hash table. A map would need a string for each word of a text. */
export class Spellings {
  readonly all: Spelling[] = [];
  /** The numbers of spellings, from 1, by their hashes. Each is at the first free place from that of its hash. */
  #places = new Int32Array(2 ** 12);

  /** The blocks of an article, numbered as `positionWords` does. */
  blocksOf(record: SearchRecord): readonly SpelledBlock[] {
    let first = 0;
    return searchedBlocks(record).map((block) => {
      const spellings: Spelling[] = [];
      const starts: number[] = [];
      scanWords(block.text, (start, end, hash) => {
        spellings.push(this.#find(block.text, start, end, hash));
        starts.push(start);
      });
      const spelled = { ...block, first, spellings, starts };
      first = firstOfNext(first, spellings.length);
      return spelled;
    });
  }

  #find(text: string, start: number, end: number, hash: number): Spelling {
    let place = this.#placeOf(hash);
    for (; ; place = this.#after(place)) {
      const number = this.#places[place] ?? 0;
      const spelling = this.all[number - 1];
      if (!spelling) break;
      if (spelling.textHash !== hash || spelling.text.length !== end - start) continue;
      if (text.startsWith(spelling.text, start)) return spelling;
    }
    return this.#add(text.slice(start, end), hash, place);
  }

  #add(text: string, textHash: number, place: number): Spelling {
    const word = text.normalize('NFC').toLowerCase().replaceAll('.', '');
    const spelling: Spelling = {
      text,
      textHash,
      word,
      hash: wordHash(word),
      isUnspaced: isUnspaced(text),
      articles: 0,
      lastArticle: 0,
      form: undefined,
    };
    this.#places[place] = this.all.push(spelling);
    if (this.all.length * 2 > this.#places.length) this.#grow();
    return spelling;
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 4);
    for (const [index, { textHash }] of this.all.entries()) {
      let place = this.#placeOf(textHash);
      while (this.#places[place] !== 0) place = this.#after(place);
      this.#places[place] = index + 1;
    }
  }

  #placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#places.length - 1);
  }

  #after(place: number): number {
    return (place + 1) & (this.#places.length - 1);
  }
}
