import { byCodeUnit, collatorFor } from '../../../language/collator.ts';
import { scriptOf } from '../../../language/script-of.ts';
import type { CountedTerm } from '../../parts/term-link.ts';

/** The terms of one first letter, in the order of the letter's own script. */
export interface LetterGroup {
  readonly letter: string;
  readonly terms: readonly CountedTerm[];
}

const numbers = '#';

/** Groups terms by first letter: numbers first, then the page's script, then other scripts. Each script has its own order. */
export function letterGroups(terms: readonly CountedTerm[], lang: string): readonly LetterGroup[] {
  const own = scriptOf(new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? '').name;
  const byScript = Map.groupBy(terms, ({ name }) => (isNumber(name) ? numbers : scriptOf(name).name));
  const rank = (name: string) => [numbers, own, 'Devanagari', 'Arabic', 'Latin', 'other'].indexOf(name);
  const names = [...byScript.keys()].toSorted((a, b) => rank(a) - rank(b) || byCodeUnit(a, b));
  return names.flatMap((name) => {
    const group = byScript.get(name) ?? [];
    return ofOneScript(group, name === own ? lang : scriptOf(group[0]?.name ?? '').lang);
  });
}

function ofOneScript(terms: readonly CountedTerm[], lang: string): readonly LetterGroup[] {
  const compare = collatorFor(lang);
  const sorted = terms.toSorted((a, b) => compare(a.name, b.name) || byCodeUnit(a.url, b.url));
  return [...Map.groupBy(sorted, ({ name }) => firstLetter(name))].map(([letter, group]) => ({ letter, terms: group }));
}

/** Whether a name begins with a number, or has no letter at all. */
function isNumber(name: string): boolean {
  return /^\P{L}*(?:\p{N}|$)/u.test(name);
}

/** The letter that a name is found under: without vowel signs and accents, digits and signs together. */
function firstLetter(name: string): string {
  const letter = name.normalize('NFD').match(/\p{L}/u)?.[0];
  return letter === undefined || isNumber(name) ? numbers : letter.toUpperCase();
}
