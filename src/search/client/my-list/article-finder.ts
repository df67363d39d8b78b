import type { KeptArticle } from '../../../theme/scripts/browser/kept-articles.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { ResultText } from '../../format/shard-table.ts';
import type { Load } from '../files/load.ts';
import { type OpenShard, openShard } from '../files/open-shard.ts';

/** Finds articles in the search index by their day and address. */
export class ArticleFinder {
  readonly #table: SearchTable;
  readonly #load: Load;

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** The data of an article. Undefined if the archive has none at this address. Throws a `LoadError`. */
  async find({ url, day }: Pick<KeptArticle, 'url' | 'day'>): Promise<ResultText | undefined> {
    const shards = this.#table.shards.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
    const found = await Promise.all(
      shards.map(async (entry) => findInShard(await openShard(entry, this.#load), url, day)),
    );
    return found.find((text) => text !== undefined);
  }
}

async function findInShard(shard: OpenShard, url: string, day: string): Promise<ResultText | undefined> {
  for (const [article, each] of shard.days.entries()) {
    if (each !== day) continue;
    const text = await shard.text(article);
    if (text.url === url) return text;
  }
  return undefined;
}
