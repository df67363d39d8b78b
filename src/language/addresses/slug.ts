import { createHash } from 'node:crypto';
import type { Brand } from '../brand.ts';
import { isDeviceName } from '../names/device-name.ts';
import { normalForm } from '../normal-form.ts';
import { romanise } from '../romanise/romanise.ts';

/** A name as a part of an address: at most 80 characters of `a-z0-9`, with single hyphens inside. */
export type Slug = Brand<'Slug'>;

const longest = 80;

/** The slug of a name in any script: `उत्तर कोरिया` => `uttar-koriya`. Never empty: the slug of a name without letters is a hash. */
export function slug(name: string): Slug {
  const words = romanise(normalForm(name))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = words === '' ? hash(name) : cut(words);
  // Windows cannot store a folder of this name.
  return (isDeviceName(short) ? `${short}-1` : short) as Slug;
}

/** Whether a string is in the form of a slug. */
export function isSlug(text: string): text is Slug {
  return text.length <= longest && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

function cut(words: string): string {
  if (words.length <= longest) return words;
  const end = words.lastIndexOf('-', longest);
  return words.slice(0, end > 0 ? end : longest);
}

function hash(name: string): string {
  return createHash('sha256').update(normalForm(name)).digest('hex').slice(0, 10);
}
