import { postingBytes } from '../../format/postings.ts';
import { writePackedWord } from '../../format/word-entry.ts';
import { fastLevel, filePacker, sortedUnique, totalBytes, writeSearchFiles } from '../files/search-file.ts';
import { fileLimit, fillEvenly, wordFiles } from '../files/word-files.ts';
import { indexWithPagefind } from '../pagefind/pagefind.ts';
import type { BuiltShard } from './built-shard.ts';
import type { EarlierShard } from './earlier-shard.ts';
import type { SearchRecord } from './search-record.ts';
import { ShardArticles } from './shard-articles.ts';
import { writeShardVocabulary } from './shard-vocabulary.ts';

/**
 * Builds the index of one shard in the folder `outDir`, from records in the order of `byOldest`. The same records give the same bytes
 * on every machine. Memory use: the words of one shard and its compressed texts. With an earlier version of the shard, it indexes only
 * the records and writes only the files that this lacks.
 */
export async function buildShard(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  outDir: string,
  earlier?: EarlierShard,
): Promise<BuiltShard> {
  const pack = filePacker(earlier?.files);
  const packJson = (data: unknown) => pack(JSON.stringify(data));
  const articles = new ShardArticles(pack, earlier);
  const { texts, columns, counts, nameCounts } = articles;
  const chunks = await indexWithPagefind(articles.add(records));
  // One word after the other: their postings take more memory than their bytes.
  const withBytes = Array.from(articles.words(chunks), (word) => ({
    key: word.key,
    bytes: writePackedWord(word, postingBytes),
  }));
  const words = wordFiles(...fillEvenly(withBytes, fileLimit), pack);
  const names = packJson(columns.names());
  const counted = counts.words();
  const vocabulary = pack(writeShardVocabulary({ words: counted, compounds: counts.compounds(counted) }), fastLevel);
  const table = packJson({
    firstWords: words.firstWords,
    words: words.files.map((file) => file.name),
    ...columns.table(),
    texts: texts.files.map((file) => file.name),
    firstArticles: texts.firstArticles,
    names: names.name,
    vocabulary: vocabulary.name,
  });
  const all = [table, names, vocabulary, ...words.files, ...texts.files];
  writeSearchFiles(
    all.filter(({ name }) => !earlier?.files.has(name)),
    outDir,
  );
  return {
    table: table.name,
    bytes: totalBytes(all),
    ...columns.summary(),
    vocabulary: vocabulary.name,
    names: nameCounts.counts(),
    records: articles.hashes,
    files: sortedUnique(all.map(({ name }) => name)),
  };
}
