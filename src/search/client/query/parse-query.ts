import { aliasSpans } from '../../words/alias-spans.ts';
import { indexForm, indexKey } from '../../words/index-form.ts';
import { wordsOf } from '../../words/tokens.ts';
import { inflectedSequences } from './inflected-sequences.ts';
import type { Clause, Query, QueryWord, Sequence } from './query.ts';
import { type QueryPart, queryParts } from './query-parts.ts';
import { stopWords } from './stop-words.ts';

/** What words of a query are called elsewhere. */
export interface OtherNames {
  /** Folded names that mean the same as the words with these keys: `dprk` => `uťr korī`. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Key of the Hindi word that an English spelling stands for. */
  readonly english: ReadonlyMap<string, string>;
}

/** Nothing has another name. */
const noNames: OtherNames = { names: new Map(), english: new Map() };

/** A find under another name counts a little less than one of what was typed; one of words that stand apart much less. */
const otherNameWorth = 0.9;
const scatteredWorth = 0.5;
const devanagari = /\p{Script=Devanagari}/u;

/** The words of a text as the index is asked for them. */
export function queryWords(text: string): readonly QueryWord[] {
  return wordsOf(text).flatMap((word) => {
    const form = indexForm(word.text);
    if (form === '') return [];
    return [{ text: word.text, form, key: indexKey(form), marks: devanagari.test(word.text) }];
  });
}

/**
 * Reads what was typed: words, "exact phrases", -unwanted ones. With `typing` the last word may go on. Words that are a name with others
 * are found under those too. Stop words leave a query that has other words.
 */
export function parseQuery(text: string, typing = false, others: OtherNames = noNames): Query {
  const parts = queryParts(text);
  const wanted = groupNames(
    parts.filter((part) => !part.minus),
    others,
  );
  const telling = wanted.filter((group) => !isStopWord(group));
  return {
    wanted: (telling.length > 0 ? telling : wanted).flatMap((group) => clause(group, typing, others)),
    unwanted: parts.filter((part) => part.minus).flatMap((part) => clause([part], false, noNames)),
  };
}

function isStopWord(group: readonly QueryPart[]): boolean {
  const [part] = group;
  return group.length === 1 && part?.quoted === false && stopWords.has(part.text.toLowerCase());
}

const keyOf = (words: readonly QueryWord[]) => words.map((word) => word.key).join(' ');

/** Puts plain words that are one name together, the longest name at each place. */
function groupNames(parts: readonly QueryPart[], { names }: OtherNames): readonly (readonly QueryPart[])[] {
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

function clause(group: readonly QueryPart[], typing: boolean, others: OtherNames): readonly Clause[] {
  const text = group.map((part) => part.text).join(' ');
  const words = queryWords(text);
  if (words.length === 0) return [];
  const quoted = group.some((part) => part.quoted);
  const typed = { words, worth: 1, adjacent: true };
  if (quoted) return [{ text, sequences: [typed], prefix: false }];
  const sequences =
    words.length > 1
      ? [typed, { words, worth: scatteredWorth, adjacent: false }]
      : [typed, ...inflectedSequences(words)];
  const names = (others.names.get(keyOf(words)) ?? []).map(namedSequence);
  const english = words.length === 1 ? [others.english.get(text.toLowerCase()) ?? []].flat().map(namedSequence) : [];
  const prefix = typing && (group.at(-1)?.last ?? false);
  return [{ text, sequences: [...sequences, ...names, ...english], prefix }];
}

/** Another name is known as it is folded. */
function namedSequence(name: string): Sequence {
  const words = name.split(' ').map((form) => ({ text: form, form, key: indexKey(form), marks: false }));
  return { words, worth: otherNameWorth, adjacent: true };
}
