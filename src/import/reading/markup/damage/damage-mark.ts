import type { Attributes } from '../attributes.ts';
import { type Damage, damages, isDamage } from './damage.ts';

/** The name of the element that takes the place of damaged markup in the tree of a text. */
export const markName = 'wbr';
const attribute = 'data-damage';
const mostQuoted = 60;

/** The attributes of the element that takes the place of damaged markup. `text` is what follows. */
export function damageMark(damage: Damage, text: string): Attributes {
  const plain = text.replace(/<[^<>]*(?:>|$)/g, ' ').replaceAll('\ufffd', '');
  return { [attribute]: damage, title: plain.replace(/\s+/g, ' ').trim().slice(0, mostQuoted) };
}

/** The damage that an element stands for, in words; undefined if it stands for none. */
export function markedDamage({ [attribute]: damage = '', title = '' }: Attributes): string | undefined {
  if (!isDamage(damage)) return undefined;
  return title === '' ? damages[damage] : `${damages[damage]}: "${title}"`;
}
