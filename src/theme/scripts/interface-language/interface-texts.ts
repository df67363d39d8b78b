import type { InterfaceText } from './interface-translation.ts';

/** Groups that are not translated by their wording: their pages name their texts with `data-text`. */
const excluded = /^(?:search|overTime|notFound.*)$/;

/** The short texts of one language, in the order of their file. All languages have the same order. */
export function interfaceTexts(texts: object): readonly InterfaceText[] {
  return textsOf(Object.fromEntries(Object.entries(texts).filter(([key]) => !excluded.test(key))));
}

function textsOf(group: object): readonly InterfaceText[] {
  return Object.values(group).flatMap((text): readonly InterfaceText[] => {
    if (typeof text === 'string') return [text];
    return 'other' in text ? [Object.values<string>(text)] : textsOf(text);
  });
}
