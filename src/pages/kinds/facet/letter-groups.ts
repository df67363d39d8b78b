import { byCodeUnit, collatorFor } from '../../../language/collator.ts';
import { firstLetter, isNumber, numberSign } from '../../../language/initial-letters.ts';
import { scriptOf } from '../../../language/script-of.ts';
import type { CountedTerm } from '../../parts/term-link.ts';

/** The terms of one first letter, in the order of the letter's own script. */
export interface LetterGroup {
  readonly letter: string;
  readonly terms: readonly CountedTerm[];
}

/** Groups terms by first letter: numbers first, then the page's script, then other scripts. Each script has its own order. */
export function letterGroups(terms: readonly CountedTerm[], lang: string): readonly LetterGroup[] {
  const own = scriptOf(new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? '').name;
  const byScript = Map.groupBy(terms, ({ name }) => (isNumber(name) ? numberSign : scriptOf(name).name));
  const rank = (name: string) => [numberSign, own, 'Devanagari', 'Arabic', 'Latin', 'other'].indexOf(name);
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
