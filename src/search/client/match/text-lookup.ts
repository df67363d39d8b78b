import { fieldWeights } from '../../format/field.ts';
import type { Posting } from '../../format/postings.ts';
import type { ResultText } from '../../format/shard-table.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { indexForm, indexKey } from '../../words/index-form.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import { textBlocks } from './text-blocks.ts';

/** The positions of each form of the words with a key, with their weights. */
type TextWords = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

const cache = new WeakMap<ResultText, TextWords>();

/** The words of an article. Cached for each text: folding all words of an article takes as long as the rest of a search. */
function wordsOf(text: ResultText): TextWords {
  const cached = cache.get(text);
  if (cached) return cached;
  const words = new Map<string, Map<string, number[]>>();
  cache.set(text, words);
  for (const block of textBlocks(text)) {
    for (const [index, word] of block.words.entries()) {
      const form = indexForm(word.text);
      if (form === '') continue;
      const key = indexKey(form);
      const forms = words.get(key) ?? new Map<string, number[]>();
      words.set(key, forms);
      const positions = forms.get(form) ?? [];
      forms.set(form, positions);
      positions.push(block.first + index, fieldWeights[block.field]);
    }
  }
  return words;
}

/** Looks up words in the text of one article, with the same result as the index of its shard. */
export function textLookup(text: ResultText, article: number): WordLookup {
  const words = wordsOf(text);
  const entry = (key: string): WordEntry<Posting> | undefined => {
    const forms = words.get(key);
    if (!forms) return undefined;
    return { key, forms: [...forms].map(([form, positions]) => ({ form, postings: [{ article, positions }] })) };
  };
  return {
    word: async (key) => entry(key),
    wordsFrom: async (prefix) =>
      [...words.keys()].filter((key) => key.startsWith(prefix)).flatMap((key) => entry(key) ?? []),
  };
}
