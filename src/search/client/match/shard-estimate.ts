/** What a directory tells of one of its shards, for one query. */
export interface ShardOutlook {
  /** In how many articles each clause may be met; surely, where no clause asks for words side by side. */
  readonly frequencies: readonly number[];
  /** The articles that may meet the whole query. */
  readonly full: readonly number[];
  /** The articles that may meet all clauses but so many. */
  readonly most: (missing: number) => readonly number[];
}

/** The outlook of a shard: for each clause 1 for the articles that may meet it. */
export function shardOutlook(met: readonly Uint8Array[]): ShardOutlook {
  const clauses = new Uint16Array(met[0]?.length ?? 0);
  const frequencies = met.map((flags) => {
    let frequency = 0;
    for (let article = 0; article < flags.length; article += 1) {
      if (flags[article] !== 1) continue;
      frequency += 1;
      clauses[article] = (clauses[article] ?? 0) + 1;
    }
    return frequency;
  });
  const most = (missing: number) => {
    const least = Math.max(1, met.length - missing);
    const articles: number[] = [];
    for (let article = 0; article < clauses.length; article += 1) {
      if ((clauses[article] ?? 0) >= least) articles.push(article);
    }
    return articles;
  };
  return { frequencies, full: most(0), most };
}
