/** The possible matches of a query in one shard, as its directory shows them. */
export interface ShardEstimate {
  /** Number of articles that may match each clause. Exact if no sequence of the clause has several words. */
  readonly frequencies: readonly number[];
  /** Articles that may match all clauses. */
  readonly fullMatches: readonly number[];
  /** Articles that may match all but `misses` clauses. */
  readonly partialMatches: (misses: number) => readonly number[];
}

/** Estimates the matches of a shard from a flag for each clause and article. */
export function estimateShard(flagsByClause: readonly Uint8Array[]): ShardEstimate {
  const matched = new Uint16Array(flagsByClause[0]?.length ?? 0);
  const frequencies = flagsByClause.map((flags) => {
    let frequency = 0;
    for (let article = 0; article < flags.length; article += 1) {
      if (flags[article] !== 1) continue;
      frequency += 1;
      matched[article] = (matched[article] ?? 0) + 1;
    }
    return frequency;
  });
  const partialMatches = (misses: number) => {
    const least = Math.max(1, flagsByClause.length - misses);
    const articles: number[] = [];
    for (let article = 0; article < matched.length; article += 1) {
      if ((matched[article] ?? 0) >= least) articles.push(article);
    }
    return articles;
  };
  return { frequencies, fullMatches: partialMatches(0), partialMatches };
}
