import { slug } from '../language/slug.ts';
import { type TermKey, termKey } from '../language/term-key.ts';
import type { VocabularyEntry } from '../settings/vocabulary.ts';

/** What the vocabulary says of terms. */
export interface TermNames {
  /** The key of the term that a spelling or alias belongs to; the same key where the vocabulary doesn't know it. */
  readonly keyOf: (key: TermKey) => TermKey;
  readonly entryOf: (key: TermKey) => VocabularyEntry | undefined;
  /** The name in a language, or in the archive's, or any; undefined where the vocabulary doesn't know the term. */
  readonly nameIn: (key: TermKey, lang: string) => { readonly name: string; readonly lang: string } | undefined;
  /** What the term's slug is made from. */
  readonly slugBase: (key: TermKey, name: string) => string;
}

/** Reads the vocabulary for asking; `language` is the archive's. Two entries that share a spelling are an error. */
export function termNames(vocabulary: readonly VocabularyEntry[], language: string): TermNames {
  const entries = new Map<TermKey, { readonly key: TermKey; readonly entry: VocabularyEntry }>();
  for (const entry of vocabulary) {
    const names = [entry.names[language], ...Object.values(entry.names), ...entry.aliases].filter(
      (name) => name !== undefined,
    );
    const key = termKey(names[0] ?? '');
    for (const spelling of new Set(names.map(termKey))) {
      const other = entries.get(spelling);
      if (other)
        throw new Error(`vocabulary: "${spelling}" belongs to "${other.key}" and to "${key}": give it to one of them`);
      entries.set(spelling, { key, entry });
    }
  }
  const entryOf = (key: TermKey) => entries.get(key)?.entry;
  return {
    keyOf: (key) => entries.get(key)?.key ?? key,
    entryOf,
    nameIn: (key, lang) => {
      const names = entryOf(key)?.names;
      if (!names) return undefined;
      const found = [lang, language, ...Object.keys(names)].find((candidate) => names[candidate] !== undefined);
      return found === undefined ? undefined : { name: names[found] ?? '', lang: found };
    },
    slugBase: (key, name) => entryOf(key)?.slug ?? slug(entryOf(key)?.names[language] ?? name),
  };
}
