import { byCodeUnit } from '../../../language/collator.ts';
import { indexForm, indexKey } from '../../words/index-form.ts';
import type { ShardVocabulary } from '../shards/shard-vocabulary.ts';

/** Other spellings of compounds by their keys, both ways: key of लॉकडाउन => लॉक डाउन, keys of लॉक डाउन => लॉकडाउन. Sorted. */
export function compoundTable(compounds: ShardVocabulary['compounds']): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, Set<string>>();
  const add = (words: readonly string[], other: string) => {
    const key = words.map((word) => indexKey(indexForm(word))).join(' ');
    table.set(key, (table.get(key) ?? new Set()).add(other));
  };
  for (const [first, second] of compounds) {
    add([first + second], `${first} ${second}`);
    add([first, second], first + second);
  }
  return new Map(
    [...table]
      .map(([key, others]) => [key, [...others].toSorted(byCodeUnit)] as const)
      .toSorted(([a], [b]) => byCodeUnit(a, b)),
  );
}
