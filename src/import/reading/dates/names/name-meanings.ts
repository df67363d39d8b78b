/** What a name may mean, the most likely first. */
export type NameMeanings = readonly number[];

// A meaning that so few of the languages with the name have is left out: "jan" is June in Sesotho.
const leastShare = 0.25;

/** Gathers the meanings of names. A meaning that more languages have comes first; of several, the one that was added first. */
export function nameMeanings(
  names: readonly (readonly [name: string, meaning: number])[],
): ReadonlyMap<string, NameMeanings> {
  const counts = new Map<string, Map<number, number>>();
  for (const [name, meaning] of names) {
    const found = counts.get(name) ?? new Map<number, number>();
    counts.set(name, found.set(meaning, (found.get(meaning) ?? 0) + 1));
  }
  return new Map([...counts].map(([name, found]) => [name, likely(found)]));
}

function likely(counts: ReadonlyMap<number, number>): NameMeanings {
  const sorted = [...counts].toSorted(([, first], [, other]) => other - first);
  const most = sorted[0]?.[1] ?? 0;
  return sorted.filter(([, count]) => count >= most * leastShare).map(([meaning]) => meaning);
}
