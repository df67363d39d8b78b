// A meaning that so few of the languages with the name have is left out: "jan" is June in Sesotho.
const leastShare = 0.25;

/**
 * Groups names by what they may mean, the most likely meaning first: `{ "1": "jan|januar", "10 11": "listopad" }`. A meaning that
 * more languages have comes first; of several, the one that was added first.
 */
export function namesByMeaning(names: readonly (readonly [name: string, meaning: number])[]): Record<string, string> {
  const counts = new Map<string, Map<number, number>>();
  for (const [name, meaning] of names) {
    const found = counts.get(name) ?? new Map<number, number>();
    counts.set(name, found.set(meaning, (found.get(meaning) ?? 0) + 1));
  }
  const groups: Record<string, string> = {};
  for (const [name, found] of counts) {
    const key = likely(found).join(' ');
    groups[key] = groups[key] === undefined ? name : `${groups[key]}|${name}`;
  }
  return groups;
}

function likely(counts: ReadonlyMap<number, number>): readonly number[] {
  const sorted = [...counts].toSorted(([, first], [, other]) => other - first);
  const most = sorted[0]?.[1] ?? 0;
  return sorted.filter(([, count]) => count >= most * leastShare).map(([meaning]) => meaning);
}
