import { aliasSpans } from '../../words/alias-spans.ts';
import { indexForm, indexKey } from '../../words/index-form.ts';
import { tokenize } from '../../words/tokens.ts';
import { inflectedSequences } from './inflected-sequences.ts';
import type { Clause, Query, QueryWord, Sequence } from './query.ts';
import { type QueryPart, queryParts } from './query-parts.ts';
import { stopWords } from './stop-words.ts';

/** Aliases of the words of a query. */
export interface QueryAliases {
  /** Folded names with the same meaning, by the keys of words: `dprk` => `uťr korī`. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Keys of Hindi words, by English spelling. */
  readonly english: ReadonlyMap<string, string>;
}

const noAliases: QueryAliases = { names: new Map(), english: new Map() };

/** An alias counts a little less than the typed words; words that are not adjacent count much less. */
const aliasWeight = 0.9;
const scatteredWeight = 0.5;
const devanagari = /\p{Script=Devanagari}/u;

/** The words of a text with their index keys. */
export function queryWords(text: string): readonly QueryWord[] {
  return tokenize(text).flatMap((word) => {
    const form = indexForm(word.text);
    if (form === '') return [];
    return [{ text: word.text, form, key: indexKey(form), marks: devanagari.test(word.text) }];
  });
}

/**
 * Parses a query: words, "exact phrases" and -excluded words. With `typing`, the last word may be incomplete. Names also match their
 * aliases. Stop words are dropped if the query has other words.
 */
export function parseQuery(text: string, typing = false, aliases: QueryAliases = noAliases): Query {
  const parts = queryParts(text);
  const groups = groupNames(
    parts.filter((part) => !part.excluded),
    aliases,
  );
  const withoutStopWords = groups.filter((group) => !isStopWord(group));
  return {
    clauses: (withoutStopWords.length > 0 ? withoutStopWords : groups).flatMap((group) =>
      clause(group, typing, aliases),
    ),
    excluded: parts.filter((part) => part.excluded).flatMap((part) => clause([part], false, noAliases)),
  };
}

function isStopWord(group: readonly QueryPart[]): boolean {
  const [part] = group;
  return group.length === 1 && part?.quoted === false && stopWords.has(part.text.toLowerCase());
}

const keyOf = (words: readonly QueryWord[]) => words.map((word) => word.key).join(' ');

/** Groups words that form a name with aliases, the longest name at each position. */
function groupNames(parts: readonly QueryPart[], { names }: QueryAliases): readonly (readonly QueryPart[])[] {
  const spans = aliasSpans(
    parts.map((part) => (part.quoted ? '"' : keyOf(queryWords(part.text)))),
    names,
  );
  const groups: (readonly QueryPart[])[] = [];
  for (let start = 0; start < parts.length; ) {
    const length = spans.find((span) => span.start === start)?.length ?? 1;
    groups.push(parts.slice(start, start + length));
    start += length;
  }
  return groups;
}

function clause(group: readonly QueryPart[], typing: boolean, aliases: QueryAliases): readonly Clause[] {
  const text = group.map((part) => part.text).join(' ');
  const words = queryWords(text);
  if (words.length === 0) return [];
  const quoted = group.some((part) => part.quoted);
  const typed = { words, weight: 1, adjacent: true };
  if (quoted) return [{ text, sequences: [typed], prefix: false }];
  const sequences =
    words.length > 1
      ? [typed, { words, weight: scatteredWeight, adjacent: false }]
      : [typed, ...inflectedSequences(words)];
  const names = (aliases.names.get(keyOf(words)) ?? []).map(aliasSequence);
  const english = words.length === 1 ? [aliases.english.get(text.toLowerCase()) ?? []].flat().map(aliasSequence) : [];
  const prefix = typing && (group.at(-1)?.last ?? false);
  return [{ text, sequences: [...sequences, ...names, ...english], prefix }];
}

/** Aliases are already folded. */
function aliasSequence(name: string): Sequence {
  const words = name.split(' ').map((form) => ({ text: form, form, key: indexKey(form), marks: false }));
  return { words, weight: aliasWeight, adjacent: true };
}
