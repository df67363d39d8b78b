import { countryNames } from '../../../language/region-names.ts';
import { termKey } from '../../../language/term-key.ts';
import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import type { Draft, Note } from '../../reading/draft/draft.ts';
import { recogniseLanguage } from '../../reading/language/recognise-language.ts';
import { isPartOfName } from './is-part-of-name.ts';
import { NameTrie } from './name-trie.ts';

/** A name that a text mentions and that could be its tag. */
export interface Suggestion {
  readonly name: string;
  readonly kind: 'topic' | 'place' | 'person' | 'organisation';
  readonly mentions: number;
}

/** Proposes tags for a draft. */
export type SuggestTags = (draft: Draft) => readonly Suggestion[];

interface Term {
  readonly kind: Suggestion['kind'];
  readonly names: readonly string[];
  /** The name to show. */
  readonly name: string;
}

const most = 10;
/** How far the beginning of a text goes, in characters: what is named there it is about. */
const opening = 500;

/** Proposes what a text names of the editor's vocabulary and of the countries: in its headline or opening, or more than once. */
export function suggestTags(vocabulary: readonly VocabularyEntry[]): SuggestTags {
  const byLanguage = new Map<string, { readonly trie: NameTrie; readonly terms: ReadonlyMap<string, Term> }>();
  return (draft) => {
    const text = `${draft.title ?? ''}.\n${draft.summary ?? ''}\n${plain(draft.body)}`;
    const lang = languageOf(draft.lang ?? recogniseLanguage(text));
    const known = byLanguage.get(lang) ?? termsOf(vocabulary, lang);
    byLanguage.set(lang, known);
    const seen = new Map<string, { count: number; first: number }>();
    for (const { term, at } of known.trie.find(text)) {
      if (isPartOfName(text, at, term)) continue;
      const before = seen.get(term);
      seen.set(term, { count: (before?.count ?? 0) + 1, first: before?.first ?? at });
    }
    const has = new Set(draft.tags.map(termKey));
    return [...seen]
      .filter(([, { count, first }]) => count > 1 || first < opening)
      .toSorted(([, one], [, other]) => other.count - one.count || one.first - other.first)
      .flatMap(([id, { count }]) => {
        const term = known.terms.get(id);
        return !term || term.names.some((name) => has.has(termKey(name)))
          ? []
          : [{ name: term.name, kind: term.kind, mentions: count }];
      })
      .slice(0, most);
  };
}

/** Suggestions as the report says them. */
export function suggestionNotes(suggestions: readonly Suggestion[]): readonly Note[] {
  return suggestions.map(({ name, kind, mentions }) => ({
    kind: 'suggested',
    field: 'tags',
    message: `${name} (${kind}, named ${mentions === 1 ? 'once' : `${mentions} times`})`,
  }));
}

function termsOf(
  vocabulary: readonly VocabularyEntry[],
  lang: string,
): { trie: NameTrie; terms: ReadonlyMap<string, Term> } {
  const terms = new Map<string, Term>();
  const taken = new Set<string>();
  for (const [at, { kind, names, aliases }] of vocabulary.entries()) {
    if (kind === 'section') continue;
    const all = [...Object.values(names), ...aliases];
    terms.set(`term ${at}`, { kind, names: all, name: names[lang] ?? all[0] ?? '' });
    for (const name of all) taken.add(termKey(name));
  }
  const english = countryNames(['en']);
  for (const [code, own] of countryNames([lang])) {
    const all = [...own, ...(english.get(code) ?? [])];
    if (!all.some((name) => taken.has(termKey(name))))
      terms.set(code, { kind: 'place', names: all, name: own[0] ?? code });
  }
  const trie = new NameTrie();
  for (const [id, { names }] of terms) for (const name of names) trie.add(name, id);
  return { trie, terms };
}

const languages = new Map<string, string>();

function languageOf(lang = 'en'): string {
  const known = languages.get(lang) ?? baseOf(lang);
  if (languages.size < 1000) languages.set(lang, known);
  return known;
}

function baseOf(lang: string): string {
  try {
    return new Intl.Locale(lang).language;
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}

// Addresses of links are not text.
function plain(markdown: string): string {
  if (!markdown.includes('](') && !markdown.includes('://')) return markdown;
  return markdown.replace(/\]\([^()\s]*(?:\s"[^"]*")?\)/g, ']').replace(/https?:\/\/\S+/g, '');
}
