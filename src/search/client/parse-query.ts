import { indexForm, indexKey, soundsAlike } from '../index-key.ts';
import { wordsOf } from '../words.ts';
import { inflections } from './inflections.ts';
import type { Clause, Query, QueryWord, Sequence } from './query.ts';
import { stopWords } from './stop-words.ts';

const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g;
const part = /(?<minus>(?<=^|\s)[-\u2212])?(?:"(?<phrase>[^"]*)(?:"|$)|(?<plain>[^\s"]+))/gu;
const devanagari = /\p{Script=Devanagari}/u;

/** The other names of what was typed, as sequences of words: "dprk" => [["उत्तर", "कोरिया"], ["north", "korea"]]. */
export type OtherNames = (words: readonly string[]) => readonly (readonly string[])[];

/** A find under another name counts a little less than one of what was typed; one of words that stand apart much less. */
const otherNameWorth = 0.9;
const inflectedWorth = 0.6;
const scatteredWorth = 0.5;

/** The words of a text as the index is asked for them. */
export function queryWords(text: string): readonly QueryWord[] {
  return wordsOf(text).flatMap((word) => {
    const form = indexForm(word.text);
    if (form === '') return [];
    return [{ text: word.text, form, key: indexKey(form), marks: devanagari.test(word.text) }];
  });
}

function sequences(text: string, worth: number, quoted: boolean): readonly Sequence[] {
  const words = queryWords(text);
  if (words.length === 0) return [];
  const together = { words, worth, adjacent: true };
  return words.length === 1 || quoted
    ? [together]
    : [together, { words, worth: worth * scatteredWorth, adjacent: false }];
}

/** The fold brings most endings together; the forms that it keeps apart are asked for as well. */
function inflectedSequences({ words }: Sequence): readonly Sequence[] {
  const [word] = words;
  if (!word?.marks) return [];
  const forms = new Map(
    inflections(word.text)
      .flatMap(queryWords)
      .map((form) => [form.form, form]),
  );
  return [...forms.values()]
    .filter((form) => form.key !== word.key || !soundsAlike(form.form, word.form))
    .map((form) => ({ words: [form], worth: inflectedWorth, adjacent: true }));
}

interface Part {
  readonly text: string;
  readonly quoted: boolean;
  readonly minus: boolean;
  readonly last: boolean;
}

function partsOf(text: string): readonly Part[] {
  const plain = text.normalize('NFC').replace(doubleQuotes, '"');
  return [...plain.matchAll(part)].map(({ groups, index, 0: whole }) => ({
    text: groups?.phrase ?? groups?.plain ?? '',
    quoted: groups?.phrase !== undefined,
    minus: groups?.minus !== undefined,
    last: index + whole.length === plain.length,
  }));
}

const isStopWord = (words: readonly Part[]) =>
  words.length === 1 && words[0]?.quoted === false && stopWords.has(words[0].text.toLowerCase());

/**
 * Reads what was typed: words, "exact phrases", -unwanted ones. With `typing` the last word may go on. Other names are looked
 * up for one to four plain words in a row, the longest first. Stop words leave a query that has other words.
 */
export function parseQuery(text: string, typing = false, otherNames: OtherNames = () => []): Query {
  const parts = partsOf(text);
  const unwanted = parts.filter((each) => each.minus).flatMap((each) => clause([each], false, () => []));
  const groups = groupNames(
    parts.filter((each) => !each.minus),
    otherNames,
  );
  const telling = groups.filter((group) => !isStopWord(group));
  const wanted = (telling.length > 0 ? telling : groups).flatMap((group) => clause(group, typing, otherNames));
  return { wanted, unwanted };
}

/** Puts plain words that are one name together: they are found together or under the other name. */
function groupNames(parts: readonly Part[], otherNames: OtherNames): readonly (readonly Part[])[] {
  const groups: (readonly Part[])[] = [];
  for (let start = 0; start < parts.length; ) {
    let length = Math.min(4, parts.length - start);
    const candidate = () => parts.slice(start, start + length);
    const isName = () =>
      !candidate().some((each) => each.quoted) && otherNames(candidate().map((each) => each.text)).length > 0;
    while (length > 1 && !isName()) length -= 1;
    groups.push(candidate());
    start += length;
  }
  return groups;
}

function clause(group: readonly Part[], typing: boolean, otherNames: OtherNames): readonly Clause[] {
  const text = group.map((each) => each.text).join(' ');
  const quoted = group.some((each) => each.quoted);
  const typed = sequences(text, 1, quoted);
  if (typed.length === 0) return [];
  const names = quoted ? [] : otherNames(group.map((each) => each.text));
  const others = names.flatMap((name) => sequences(name.join(' '), otherNameWorth, true));
  const [only] = typed;
  const inflected = quoted || typed.length > 1 || !only ? [] : inflectedSequences(only);
  const prefix = typing && !quoted && (group.at(-1)?.last ?? false);
  return [{ text, sequences: [...typed, ...inflected, ...others], prefix }];
}
