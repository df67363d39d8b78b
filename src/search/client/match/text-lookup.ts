import { fieldWeights } from '../../format/field.ts';
import type { Posting } from '../../format/postings.ts';
import type { ResultText } from '../../format/shard-table.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { indexForm, wordKey } from '../../words/index-form.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import { textBlocks } from './text-blocks.ts';

const cache = new WeakMap<ResultText, readonly string[]>();

/** The keys of the words of an article, in their order. Cached for each text: the keys of all words take as long as the rest of a search. */
function keysOf(text: ResultText): readonly string[] {
  const keys = cache.get(text) ?? textBlocks(text).flatMap(({ words }) => words.map((word) => wordKey(word.text)));
  cache.set(text, keys);
  return keys;
}

/** Looks up words in the text of one article, with the same result as the index of its shard. */
export function textLookup(text: ResultText, article: number): WordLookup {
  const keys = keysOf(text);
  const entry = (key: string): WordEntry<Posting> | undefined => {
    const forms = formsWithKey(text, keys, key);
    if (forms.size === 0) return undefined;
    return { key, forms: [...forms].map(([form, positions]) => ({ form, postings: [{ article, positions }] })) };
  };
  return {
    languageOf: () => text.lang,
    word: async (key) => entry(key),
    wordsFrom: async (prefix) =>
      [...new Set(keys)].filter((key) => key.startsWith(prefix)).flatMap((key) => entry(key) ?? []),
  };
}

/** The positions of each form of the words with a key, with their weights. */
function formsWithKey(text: ResultText, keys: readonly string[], key: string): ReadonlyMap<string, readonly number[]> {
  const forms = new Map<string, number[]>();
  let number = 0;
  for (const { words, first, field } of textBlocks(text)) {
    for (const [index, word] of words.entries()) {
      const isOther = keys[number] !== key;
      number += 1;
      if (isOther) continue;
      const form = indexForm(word.text);
      if (form === '') continue;
      const positions = forms.get(form) ?? [];
      forms.set(form, positions);
      positions.push(first + index, fieldWeights[field]);
    }
  }
  return forms;
}
