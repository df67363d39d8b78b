import { countryNames } from '../../../language/names/region-names.ts';
import { termKey } from '../../../language/term-key.ts';
import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import type { Draft, Note } from '../../reading/draft/draft.ts';
import { isPartOfName } from './is-part-of-name.ts';
import { NameTrie } from './name-trie.ts';

/** A name that a text mentions and that could be its tag. */
export interface Suggestion {
  readonly name: string;
  readonly kind: 'topic' | 'place' | 'person' | 'organisation';
  readonly mentions: number;
}

/** Suggests tags for a draft. */
export type SuggestTags = (draft: Draft) => readonly Suggestion[];

interface Term {
  readonly kind: Suggestion['kind'];
  readonly names: readonly string[];
  /** The name to show. */
  readonly name: string;
}

const limit = 10;
/** The length of a text's opening in characters. A text is about the names in its opening. */
const openingLength = 500;

/**
 * Suggests names of the vocabulary and of countries that a text mentions in its headline or opening, or more than once.
 */
export function suggestTags(vocabulary: readonly VocabularyEntry[]): SuggestTags {
  const byLanguage = new Map<string, { readonly trie: NameTrie; readonly terms: ReadonlyMap<string, Term> }>();
  return (draft) => {
    const text = `${draft.title ?? ''}.\n${draft.summary ?? ''}\n${withoutUrls(draft.body)}`;
    const lang = baseLanguage(draft.lang ?? 'en');
    const names = byLanguage.get(lang) ?? namesIn(vocabulary, lang);
    byLanguage.set(lang, names);
    const seen = new Map<string, { count: number; first: number }>();
    for (const { term, at } of names.trie.find(text)) {
      if (isPartOfName(text, at, term)) continue;
      const before = seen.get(term);
      seen.set(term, { count: (before?.count ?? 0) + 1, first: before?.first ?? at });
    }
    const tagKeys = new Set(draft.tags.map(termKey));
    return [...seen]
      .filter(([, { count, first }]) => count > 1 || first < openingLength)
      .toSorted(([, mention], [, other]) => other.count - mention.count || mention.first - other.first)
      .flatMap(([id, { count }]) => {
        const term = names.terms.get(id);
        return !term || term.names.some((name) => tagKeys.has(termKey(name)))
          ? []
          : [{ name: term.name, kind: term.kind, mentions: count }];
      })
      .slice(0, limit);
  };
}

/** Suggestions as notes for the report. */
export function suggestionNotes(suggestions: readonly Suggestion[]): readonly Note[] {
  return suggestions.map(({ name, kind, mentions }) => ({
    kind: 'suggested',
    field: 'tags',
    message: `${name} (${kind}, named ${mentions === 1 ? 'once' : `${mentions} times`})`,
  }));
}

function namesIn(
  vocabulary: readonly VocabularyEntry[],
  lang: string,
): { trie: NameTrie; terms: ReadonlyMap<string, Term> } {
  const terms = new Map<string, Term>();
  const ownKeys = new Set<string>();
  for (const [at, { kind, names, aliases }] of vocabulary.entries()) {
    if (kind === 'section' || kind === 'newspaper') continue;
    const all = [...Object.values(names), ...aliases];
    terms.set(`term ${at}`, { kind, names: all, name: names[lang] ?? all[0] ?? '' });
    for (const name of all) ownKeys.add(termKey(name));
  }
  const english = countryNames(['en']);
  for (const [code, own] of countryNames([lang])) {
    const all = [...own, ...(english.get(code) ?? [])];
    if (!all.some((name) => ownKeys.has(termKey(name))))
      terms.set(code, { kind: 'place', names: all, name: own[0] ?? code });
  }
  const trie = new NameTrie();
  for (const [id, { names }] of terms) for (const name of names) trie.add(name, id);
  return { trie, terms };
}

function baseLanguage(lang: string): string {
  try {
    return new Intl.Locale(lang).language;
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}

// The text without the URLs of links.
function withoutUrls(markdown: string): string {
  if (!markdown.includes('](') && !markdown.includes('://')) return markdown;
  return markdown.replace(/\]\([^()\s]*(?:\s"[^"]*")?\)/g, ']').replace(/https?:\/\/\S+/g, '');
}
