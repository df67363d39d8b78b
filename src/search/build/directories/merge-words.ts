import type { Occurrence } from '../../format/indexed-word.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';

/** The words of a shard by code points, and the number that its first article has among all of the segment. */
export interface ShardWords {
  readonly words: Iterator<WordEntry<Occurrence>>;
  readonly first: number;
}

interface Head {
  readonly shard: ShardWords;
  word: WordEntry<Occurrence>;
}

/**
 * The words of several shards together, by code points, with the articles that each form stands in. Takes the shards in the
 * order of their articles. Holds one word of each shard at a time.
 */
export function* mergeWords(shards: readonly ShardWords[]): Generator<WordEntry<number>> {
  let heads = shards.flatMap((shard): readonly Head[] => {
    const first = shard.words.next();
    return first.done === true ? [] : [{ shard, word: first.value }];
  });
  while (heads.length > 0) {
    const key = heads.reduce((least, { word }) => (byCodePoints(word.key, least) < 0 ? word.key : least), '\u{10ffff}');
    const equal = heads.filter(({ word }) => word.key === key);
    yield { key, forms: formsOf(equal) };
    const ended = new Set<Head>();
    for (const head of equal) {
      const next = head.shard.words.next();
      if (next.done === true) ended.add(head);
      else head.word = next.value;
    }
    if (ended.size > 0) heads = heads.filter((head) => !ended.has(head));
  }
}

function formsOf(heads: readonly Head[]): WordEntry<number>['forms'] {
  const forms = new Map<string, number[]>();
  for (const { shard, word } of heads) {
    for (const { form, occurrences } of word.forms) {
      const pages = forms.get(form) ?? [];
      forms.set(form, pages);
      for (const { page } of occurrences) pages.push(shard.first + page);
    }
  }
  return [...forms]
    .map(([form, occurrences]) => ({ form, occurrences }))
    .toSorted((a, b) => byCodePoints(a.form, b.form));
}
