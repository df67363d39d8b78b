import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { NameLookup } from '../../../src/search/client/query/name-lookup.ts';
import { parseQuery } from '../../../src/search/client/query/parse-query.ts';
import { Vocabulary } from '../../../src/search/client/query/vocabulary.ts';
import { rank } from '../../../src/search/client/search/rank.ts';
import { searchWidely, shownCandidates } from '../../../src/search/client/search/search-widely.ts';
import { Searcher } from '../../../src/search/client/search/searcher.ts';
import type { SearchTable } from '../../../src/search/format/search-table.ts';

/** The names of the articles that a reader finds in an index of a folder, best first. */
export async function searchedNames(text: string, table: SearchTable, folder: string): Promise<readonly string[]> {
  const load = async (path: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
  const vocabulary = new Vocabulary(table, load);
  const query = parseQuery(text, await new NameLookup(table, load, vocabulary).aliasesFor(text));
  const searching = searchWidely(new Searcher(table, load), query, { filters: {}, order: 'best', vocabulary });
  const progress = (await Array.fromAsync(searching)).at(-1);
  if (!progress) return [];
  const ranked = rank(shownCandidates(progress), 'best', progress.frequencies);
  return Promise.all(
    ranked.map(async ({ shard, article }) => (await shard.text(article)).url.replace(/.*\/|\.html/g, '')),
  );
}
