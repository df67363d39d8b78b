import type { IndexedWord } from '../../format/indexed-word.ts';
import { soundsAlike } from '../../words/index-form.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import type { Clause, QueryWord, Sequence } from '../query/query.ts';
import { anywhere, type Match, type Places, sideBySide } from './phrase-match.ts';

/** Articles that meet a clause, by their numbers. */
export type Matches = ReadonlyMap<number, Match>;

/** Shorter beginnings of words would find nearly everything. */
export const shortestPrefix = 2;

function gather(found: IndexedWord, word: QueryWord, marks: boolean, into: Map<number, Places>): void {
  for (const form of found.forms) {
    const exact = form.form === word.form;
    if (marks && !soundsAlike(form.form, word.form)) continue;
    for (const { page, places } of form.occurrences) {
      const known = into.get(page) ?? { weights: new Map<number, number>(), exact: new Set<number>() };
      into.set(page, known);
      for (let index = 0; index < places.length; index += 2) {
        const position = places[index] ?? 0;
        known.weights.set(position, places[index + 1] ?? 0);
        if (exact) known.exact.add(position);
      }
    }
  }
}

async function placesOf(lookup: WordLookup, word: QueryWord, prefix: boolean): Promise<Map<number, Places>> {
  const places = new Map<number, Places>();
  const exact = await lookup.word(word.key);
  if (exact) gather(exact, word, word.marks && !prefix, places);
  if (prefix && word.key.length >= shortestPrefix) {
    for (const longer of await lookup.wordsFrom(word.key))
      if (longer.key !== word.key) gather(longer, word, false, places);
  }
  return places;
}

/** The articles in which the words of a sequence stand side by side, or all of them anywhere. */
function combine(places: readonly Map<number, Places>[], sequence: Sequence): Map<number, Match> {
  const matches = new Map<number, Match>();
  const [first, ...rest] = places;
  for (const [page, start] of first ?? []) {
    const others = rest.map((each) => each.get(page));
    if (others.some((each) => each === undefined)) continue;
    const all = [start, ...others.filter((each) => each !== undefined)];
    const match = sequence.adjacent ? sideBySide(all) : anywhere(all);
    if (match) matches.set(page, { ...match, frequency: match.frequency * sequence.worth });
  }
  return matches;
}

function merge(into: Map<number, Match>, matches: Map<number, Match>): void {
  for (const [page, match] of matches) {
    const known = into.get(page);
    if (!known) {
      into.set(page, match);
      continue;
    }
    known.frequency = Math.max(known.frequency, match.frequency);
    known.weight = Math.max(known.weight, match.weight);
    known.exact ||= match.exact;
    for (const position of match.positions) known.positions.add(position);
  }
}

/** The articles that meet a clause by any of its sequences, of those whose words are looked up. */
export async function matchClause(lookup: WordLookup, clause: Clause): Promise<Matches> {
  const found = await Promise.all(
    clause.sequences.map(async (sequence) => {
      const last = sequence.words.length - 1;
      const places = await Promise.all(
        sequence.words.map((word, index) => placesOf(lookup, word, clause.prefix && index === last)),
      );
      return combine(places, sequence);
    }),
  );
  const matches = new Map<number, Match>();
  for (const each of found) merge(matches, each);
  return matches;
}
