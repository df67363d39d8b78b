import { fieldWeights } from '../../format/field.ts';
import type { IndexedWord } from '../../format/indexed-word.ts';
import type { ResultText } from '../../format/shard-table.ts';
import { indexForm, indexKey } from '../../words/index-form.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import { placedText } from './text-blocks.ts';

/** The words of one article, read from its text: what the index of its shard says of it. */
export function textLookup(text: ResultText, article: number): WordLookup {
  const words = new Map<string, Map<string, number[]>>();
  for (const block of placedText(text)) {
    for (const [index, word] of block.words.entries()) {
      const form = indexForm(word.text);
      if (form === '') continue;
      const key = indexKey(form);
      const forms = words.get(key) ?? new Map<string, number[]>();
      words.set(key, forms);
      const places = forms.get(form) ?? [];
      forms.set(form, places);
      places.push(block.first + index, fieldWeights[block.field]);
    }
  }
  const indexed = (key: string): IndexedWord | undefined => {
    const forms = words.get(key);
    if (!forms) return undefined;
    return { key, forms: [...forms].map(([form, places]) => ({ form, occurrences: [{ page: article, places }] })) };
  };
  return {
    word: async (key) => indexed(key),
    wordsFrom: async (prefix) =>
      [...words.keys()].filter((key) => key.startsWith(prefix)).flatMap((key) => indexed(key) ?? []),
  };
}
