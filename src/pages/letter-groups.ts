import { byCodeUnit, collatorFor } from '../language/collator.ts';
import { scriptOf } from '../language/script-of.ts';
import type { CountedTerm, LetterGroup } from './record.ts';

/** Terms by first letter: each script in the order of its own dictionaries, that of the page's language first. */
export function letterGroups(terms: readonly CountedTerm[], lang: string): readonly LetterGroup[] {
  const own = scriptOf(new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? '').name;
  const byScript = Map.groupBy(terms, ({ name }) => scriptOf(name).name);
  const names = [...byScript.keys()].toSorted(
    (a, b) =>
      Number(b === own) - Number(a === own) || Number(a === 'other') - Number(b === 'other') || byCodeUnit(a, b),
  );
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

/** The letter that a name is found under: without vowel signs and accents, digits and signs together. */
function firstLetter(name: string): string {
  const letter = name.normalize('NFD').match(/\p{L}/u)?.[0];
  return letter === undefined || /^\P{L}*\p{N}/u.test(name) ? '#' : letter.toUpperCase();
}
