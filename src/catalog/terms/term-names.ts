import { slug } from '../../language/slug.ts';
import { type TermKey, termKey } from '../../language/term-key.ts';
import { type FacetName, facetRoles } from '../../settings/facets.ts';
import { isSection, type VocabularyEntry } from '../../settings/vocabulary.ts';

/** What the vocabulary says of the terms of a facet: sections are asked for among sections first, all else among the rest first. */
export interface TermNames {
  /** The key of the term that a spelling or alias belongs to; the same key where the vocabulary doesn't know it. */
  readonly keyOf: (facet: FacetName, key: TermKey) => TermKey;
  readonly entryOf: (facet: FacetName, key: TermKey) => VocabularyEntry | undefined;
  /** The name in a language, or in the archive's, or any; undefined where the vocabulary doesn't know the term. */
  readonly nameIn: (
    facet: FacetName,
    key: TermKey,
    lang: string,
  ) => { readonly name: string; readonly lang: string } | undefined;
  /** What the term's slug is made from. */
  readonly slugBase: (facet: FacetName, key: TermKey, name: string) => string;
}

interface Known {
  readonly key: TermKey;
  readonly entry: VocabularyEntry;
}
type Spellings = ReadonlyMap<TermKey, Known>;

/**
 * Reads the vocabulary for asking; `language` is the archive's. Two sections, or two other entries, that share a spelling are an
 * error. `countries` are known besides, each where none of its names is in the vocabulary.
 */
export function termNames(
  vocabulary: readonly VocabularyEntry[],
  language: string,
  countries: readonly VocabularyEntry[] = [],
): TermNames {
  const sections = spellings(vocabulary.filter(isSection), language);
  const others = spellings(
    vocabulary.filter((entry) => !isSection(entry)),
    language,
  );
  const free = countries.filter((entry) => spellingsOf(entry, language).every((key) => !others.has(key)));
  const rest: Spellings = new Map([...spellings(free, language), ...others]);
  const known = (facet: FacetName, key: TermKey) =>
    facet === facetRoles.section ? (sections.get(key) ?? others.get(key)) : (rest.get(key) ?? sections.get(key));
  const entryOf = (facet: FacetName, key: TermKey) => known(facet, key)?.entry;
  return {
    keyOf: (facet, key) => known(facet, key)?.key ?? key,
    entryOf,
    nameIn: (facet, key, lang) => {
      const names = entryOf(facet, key)?.names;
      if (!names) return undefined;
      const found = [lang, language, ...Object.keys(names)].find((candidate) => names[candidate] !== undefined);
      return found === undefined ? undefined : { name: names[found] ?? '', lang: found };
    },
    slugBase: (facet, key, name) => entryOf(facet, key)?.slug ?? slug(entryOf(facet, key)?.names[language] ?? name),
  };
}

function spellings(entries: readonly VocabularyEntry[], language: string): Spellings {
  const all = new Map<TermKey, Known>();
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

// The first is the term's own key.
function spellingsOf({ names, aliases }: VocabularyEntry, language: string): readonly TermKey[] {
  const own = [names[language], ...Object.values(names), ...aliases];
  return own.filter((name) => name !== undefined).map(termKey);
}
