import { indexForm, indexKey, soundsAlike } from '../../words/index-form.ts';
import { inflections } from './inflections.ts';
import type { QueryWord, Sequence } from './query.ts';

const worth = 0.6;

/** The fold brings most endings of a Hindi word together; the forms that it keeps apart are asked for one by one. */
export function inflectedSequences([word]: readonly QueryWord[]): readonly Sequence[] {
  if (!word?.marks) return [];
  const forms = new Map(inflections(word.text).map((text) => [indexForm(text), text]));
  return [...forms].flatMap(([form, text]) => {
    const key = indexKey(form);
    if (form === '' || (key === word.key && soundsAlike(form, word.form))) return [];
    return [{ words: [{ text, form, key, marks: true }], worth, adjacent: true }];
  });
}
