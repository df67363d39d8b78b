import { slug } from '../../language/addresses/slug.ts';
import { type TermKey, termKey } from '../../language/term-key.ts';
import { type FacetName, facetRoles } from '../../settings/facets.ts';
import { isPublication, isSection, type VocabularyEntry } from '../../settings/vocabulary.ts';

/** Looks up the terms of a facet in the vocabulary. Sections are looked up among sections first, other terms
 * among the rest first, and newspapers among newspapers only. */
export interface TermNames {
  /** The key of the term that a spelling or alias belongs to. The same key if the vocabulary does not have it. */
  readonly keyOf: (facet: FacetName, key: TermKey) => TermKey;
  readonly entryOf: (facet: FacetName, key: TermKey) => VocabularyEntry | undefined;
  /** The name in a language, else in the archive's, else in any. Undefined if the vocabulary does not have the term. */
  readonly nameIn: (
    facet: FacetName,
    key: TermKey,
    lang: string,
  ) => { readonly name: string; readonly lang: string } | undefined;
  /** The slug without a suffix. */
  readonly slugBase: (facet: FacetName, key: TermKey, name: string) => string;
}

interface VocabularyTerm {
  readonly key: TermKey;
  readonly entry: VocabularyEntry;
}
type TermsBySpelling = ReadonlyMap<TermKey, VocabularyTerm>;

/**
 * Indexes the vocabulary by spelling. `language` is the archive's. Throws if two sections, or two other entries, share a
 * spelling. A country is added unless the vocabulary has one of its names.
 */
export function termNames(
  vocabulary: readonly VocabularyEntry[],
  language: string,
  countries: readonly VocabularyEntry[] = [],
): TermNames {
  const sections = termsBySpelling(vocabulary.filter(isSection), language);
  const publications = termsBySpelling(vocabulary.filter(isPublication), language);
  const others = termsBySpelling(
    vocabulary.filter((entry) => !isSection(entry) && !isPublication(entry)),
    language,
  );
  const free = countries.filter((entry) => spellingsOf(entry, language).every((key) => !others.has(key)));
  const rest: TermsBySpelling = new Map([...termsBySpelling(free, language), ...others]);
  const find = (facet: FacetName, key: TermKey) => {
    if (facet === facetRoles.publication) return publications.get(key);
    return facet === facetRoles.section ? (sections.get(key) ?? others.get(key)) : (rest.get(key) ?? sections.get(key));
  };
  const entryOf = (facet: FacetName, key: TermKey) => find(facet, key)?.entry;
  return {
    keyOf: (facet, key) => find(facet, key)?.key ?? key,
    entryOf,
    nameIn: (facet, key, lang) => {
      const names = entryOf(facet, key)?.names;
      if (!names) return undefined;
      const nameLanguage = [lang, language, ...Object.keys(names)].find((candidate) => names[candidate] !== undefined);
      return nameLanguage === undefined ? undefined : { name: names[nameLanguage] ?? '', lang: nameLanguage };
    },
    slugBase: (facet, key, name) => entryOf(facet, key)?.slug ?? slug(entryOf(facet, key)?.names[language] ?? name),
  };
}

function termsBySpelling(entries: readonly VocabularyEntry[], language: string): TermsBySpelling {
  const all = new Map<TermKey, VocabularyTerm>();
  for (const entry of entries) {
    const own = spellingsOf(entry, language);
    const [key = termKey('')] = own;
    for (const spelling of new Set(own)) {
      const other = all.get(spelling);
      if (other)
        throw new Error(`vocabulary: "${spelling}" belongs to "${other.key}" and to "${key}": give it to one of them`);
      all.set(spelling, { key, entry });
    }
  }
  return all;
}

// The first is the key of the term.
function spellingsOf({ names, aliases }: VocabularyEntry, language: string): readonly TermKey[] {
  const own = [names[language], ...Object.values(names), ...aliases];
  return own.filter((name) => name !== undefined).map(termKey);
}
