import { countryNames } from '../language/region-names.ts';
import { slug } from '../language/slug.ts';
import { termKey } from '../language/term-key.ts';
import type { VocabularyEntry } from './vocabulary.ts';

/**
 * The countries as a vocabulary that nobody has to write: what is tagged India, भारत or بھارت is one term. Names are those of Unicode
 * in the given languages of the interface; a name that two countries share is the first one's.
 */
export function countries(languages: readonly string[]): readonly VocabularyEntry[] {
  const named = languages.map((language) => [language, countryNames([language])] as const);
  const taken = new Set<string>();
  return [...countryNames(['en', ...languages])].flatMap(([code, [english = code]]) => {
    const own = named.map(([language, names]) => [language, names.get(code) ?? []] as const);
    const free = (name: string) => !taken.has(termKey(name));
    const names = own.flatMap(([language, [name]]) => (name !== undefined && free(name) ? [[language, name]] : []));
    const aliases = [...new Set([english, ...own.flatMap(([, all]) => all)])].filter(free);
    for (const name of aliases) taken.add(termKey(name));
    return names.length === 0
      ? []
      : [{ slug: slug(english), kind: 'place', names: Object.fromEntries(names), aliases }];
  });
}
