import { fieldWeights } from '../../format/field.ts';
import type { Posting } from '../../format/postings.ts';
import type { ResultText } from '../../format/shard-table.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { indexForm, indexKey } from '../../words/index-form.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import { textBlocks } from './text-blocks.ts';

/** Looks up words in the text of one article, with the same result as the index of its shard. */
export function textLookup(text: ResultText, article: number): WordLookup {
  const words = new Map<string, Map<string, number[]>>();
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
