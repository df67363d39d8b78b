import { gunzipSync } from 'node:zlib';
import { type PackedPosting, readPackedPostings } from '../../format/postings.ts';
import type { ResultText, ShardTable } from '../../format/shard-table.ts';
import { type PackedWord, readPackedWords } from '../../format/word-entry.ts';
import type { BuiltShard } from './built-shard.ts';
import type { SearchRecord } from './search-record.ts';

/** A shard as an earlier build made it. An update takes from it the articles that have not changed. */
export interface EarlierShard {
  /** Its compressed files by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The numbers of its articles by the hashes of their records. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Number of words of each article. */
  readonly lengths: readonly number[];
  /** The record with this hash. Undefined if the shard has none. */
  readonly record: (hash: string) => SearchRecord | undefined;
  /** Its words with the articles that stay. `numbers` has their new numbers; those of the others are undefined. */
  readonly words: (numbers: readonly (number | undefined)[]) => Generator<PackedWord<PackedPosting>>;
}

/** Reads a shard. Undefined if a file is missing or damaged: `read` returns undefined for it. */
export function readEarlierShard(
  built: BuiltShard,
  read: (name: string) => Uint8Array | undefined,
): EarlierShard | undefined {
  const files = new Map<string, Uint8Array>();
  for (const name of built.files) {
    const bytes = read(name);
    if (bytes === undefined) return undefined;
    files.set(name, bytes);
  }
  const unzip = (name: string) => gunzipSync(files.get(name) ?? '');
  const table: ShardTable = JSON.parse(unzip(built.table).toString());
  const numbers = new Map(built.records.map((hash, number) => [hash, number]));
  let texts: readonly ResultText[] | undefined;
  return {
    files,
    numbers,
    lengths: table.lengths,
    record: (hash) => {
      const number = numbers.get(hash);
      texts ??= table.texts.flatMap((name): readonly ResultText[] => JSON.parse(unzip(name).toString()));
      const text = number === undefined ? undefined : texts[number];
      return text && number !== undefined ? recordOf(text, hash, table.stories?.[number]) : undefined;
    },
    words: function* (next) {
      for (const name of table.words)
        for (const word of readPackedWords(unzip(name), { read: readPackedPostings })) {
          const forms = word.forms.flatMap((form) => {
            const postings = renumber(form.postings, next);
            return postings.length === 0 ? [] : [{ form: form.form, postings }];
          });
          if (forms.length > 0) yield { key: word.key, forms };
        }
    },
  };
}

function recordOf({ dir: _, ...shown }: ResultText, hash: string, story: string | undefined): SearchRecord {
  return { ...shown, hash, ...(story === undefined ? {} : { story }) } as SearchRecord;
}

function renumber(
  postings: readonly PackedPosting[],
  numbers: readonly (number | undefined)[],
): readonly PackedPosting[] {
  return postings.flatMap(({ article: before, positions }) => {
    const article = numbers[before];
    return article === undefined ? [] : [{ article, positions }];
  });
}
