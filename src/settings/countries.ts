import { slug } from '../language/addresses/slug.ts';
import { countryNames } from '../language/names/region-names.ts';
import { termKey } from '../language/term-key.ts';
import type { VocabularyEntry } from './vocabulary.ts';

/**
 * A built-in vocabulary of countries: the tags India, भारत and بھارت are one term. The names come from Unicode, in the languages of the
 * interface. If two countries share a name, the first one gets it.
 */
export function countries(languages: readonly string[]): readonly VocabularyEntry[] {
  const named = languages.map((language) => [language, countryNames([language])] as const);
  const used = new Set<string>();
  return [...countryNames(['en', ...languages])].flatMap(([code, [english = code]]) => {
    const own = named.map(([language, names]) => [language, names.get(code) ?? []] as const);
    const free = (name: string) => !used.has(termKey(name));
    const names = own.flatMap(([language, [name]]) => (name !== undefined && free(name) ? [[language, name]] : []));
    const aliases = [...new Set([english, ...own.flatMap(([, all]) => all)])].filter(free);
    for (const name of aliases) used.add(termKey(name));
    return names.length === 0
      ? []
      : [{ slug: slug(english), kind: 'place', names: Object.fromEntries(names), aliases }];
  });
}
