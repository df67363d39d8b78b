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
    const equal = lowestHeads(heads);
    yield { key: equal[0]?.word.key ?? '', forms: mergeForms(equal) };
    const ended = new Set<Head>();
    for (const head of equal) {
      const next = head.shard.words.next();
      if (next.done === true) ended.add(head);
      else head.word = next.value;
    }
    if (ended.size > 0) heads = heads.filter((head) => !ended.has(head));
  }
}

/** The heads with the lowest word. */
function lowestHeads(heads: readonly Head[]): readonly Head[] {
  let lowest: Head[] = [];
  let key: string | undefined;
  for (const head of heads) {
    if (head.word.key === key) lowest.push(head);
    else if (key === undefined || byCodePoints(head.word.key, key) < 0) {
      key = head.word.key;
      lowest = [head];
    }
  }
  return lowest;
}

function mergeForms(heads: readonly Head[]): PackedWord<number>['forms'] {
  // Most words are in one shard, in one form.
  const [only, ...others] = heads;
  const [form, ...otherForms] = only?.word.forms ?? [];
  if (only && form && others.length === 0 && otherForms.length === 0)
    return [{ form: form.form, postings: form.postings.map((article) => only.shard.first + article) }];
  const forms = new Map<string, { readonly form: Uint8Array; readonly postings: number[] }>();
  for (const { shard, word } of heads) {
    for (const { form, postings } of word.forms) {
      const bytes = formLetters(form);
      const merged = forms.get(bytes) ?? { form, postings: [] };
      forms.set(bytes, merged);
      for (const article of postings) merged.postings.push(shard.first + article);
    }
  }
  return [...forms].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, merged]) => merged);
}

/** A letter for each byte. */
export function formLetters(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}
