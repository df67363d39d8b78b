import { byCodeUnit } from '../../../language/collator.ts';
import type { PackedWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';

/** The words of a shard, sorted by code points, and the number of its first article in the segment. */
export interface ShardWords {
  readonly words: Iterator<PackedWord<number>>;
  readonly first: number;
}

interface Head {
  readonly shard: ShardWords;
  word: PackedWord<number>;
}

/**
 * Merges the sorted words of several shards, with the articles of each form. The shards must be in the order of their articles.
 * Memory use: one word of each shard.
 */
export function* mergeWords(shards: readonly ShardWords[]): Generator<PackedWord<number>> {
  let heads = shards.flatMap((shard): readonly Head[] => {
    const first = shard.words.next();
    return first.done === true ? [] : [{ shard, word: first.value }];
  });
  while (heads.length > 0) {
    const key = heads.reduce(
      (lowest, { word }) => (byCodePoints(word.key, lowest) < 0 ? word.key : lowest),
      '\u{10ffff}',
    );
    const equal = heads.filter(({ word }) => word.key === key);
    yield { key, forms: mergeForms(equal) };
    const ended = new Set<Head>();
    for (const head of equal) {
      const next = head.shard.words.next();
      if (next.done === true) ended.add(head);
      else head.word = next.value;
    }
    if (ended.size > 0) heads = heads.filter((head) => !ended.has(head));
  }
}

function mergeForms(heads: readonly Head[]): PackedWord<number>['forms'] {
  const forms = new Map<string, { readonly form: Uint8Array; readonly postings: number[] }>();
  for (const { shard, word } of heads) {
    for (const { form, postings } of word.forms) {
      const bytes = String.fromCharCode(...form);
      const merged = forms.get(bytes) ?? { form, postings: [] };
      forms.set(bytes, merged);
      for (const article of postings) merged.postings.push(shard.first + article);
    }
  }
  return [...forms].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, merged]) => merged);
}
