import { indexForm, indexKey, soundsAlike } from '../../words/index-form.ts';
import { inflections } from './inflections.ts';
import type { QueryWord, Sequence } from './query.ts';

const weight = 0.6;

/** The fold matches most inflections of a Hindi word. The others become sequences of their own. */
export function inflectedSequences([word]: readonly QueryWord[]): readonly Sequence[] {
  if (!word?.marks) return [];
  const forms = new Map(inflections(word.text).map((text) => [indexForm(text), text]));
  return [...forms].flatMap(([form, text]) => {
    const key = indexKey(form);
    if (form === '' || (key === word.key && soundsAlike(form, word.form))) return [];
    return [{ words: [{ text, form, key, marks: true }], weight, adjacent: true }];
  });
}
