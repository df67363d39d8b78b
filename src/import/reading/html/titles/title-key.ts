import { normalForm } from '../../../../language/normal-form.ts';
import { cached } from '../../words/cached.ts';

/** The same key for titles that differ only in case, spaces and punctuation. The texts of a page are compared many times. */
export const titleKey = cached((text) =>
  normalForm(text)
    .toLowerCase()
    .replace(/['’‘ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim(),
);

/** Whether the words of `part` follow each other in `whole`. Both are keys. */
export function holdsKey(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `);
}
