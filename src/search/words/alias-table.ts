import { byCodeUnit } from '../../language/collator.ts';
import type { VocabularyEntry } from '../../settings/vocabulary.ts';
import { foldQuery } from '../fold/fold-query.ts';
import { withoutMarks } from '../fold/search-key.ts';

/** Names by key (folded, without marks) and the folded names that mean the same: `dprk` => [fold of उत्तर कोरिया, …]. */
export type AliasTable = ReadonlyMap<string, readonly string[]>;

interface Group {
  /** What texts call it: its names, folded. */
  readonly names: readonly string[];
  /** What readers may call it besides. */
  readonly aliases: readonly string[];
}

/**
 * The names that stand for each other in a query: those of each vocabulary entry and of each region, across languages. A name
 * may be half in another language where its words sound alike: "uttar korea", "नॉर्थ कोरिया". Sorted, so that equal input
 * gives equal output.
 */
export function aliasTable(
  vocabulary: readonly VocabularyEntry[],
  regions: readonly (readonly string[])[],
): AliasTable {
  const table = new Map<string, Set<string>>();
  const groups = [...vocabulary.map(ofEntry), ...regions.map((names) => group(names, []))];
  for (const { names, aliases } of groups) {
    for (const phrase of [...names, ...aliases, ...mixed([...names, ...aliases])]) add(table, phrase, names);
  }
  const entries = [...table]
    .filter(([, names]) => names.size > 0)
    .map(([key, names]) => [key, [...names].toSorted(byCodeUnit)] as const);
  return new Map(entries.toSorted(([a], [b]) => byCodeUnit(a, b)));
}

function ofEntry(entry: VocabularyEntry): Group {
  return group(Object.values(entry.names), entry.aliases);
}

// US and UN fold to the Hindi words for "that" and "those" (उस, उन): a name so short would answer every query.
const shortestName = 3;

function group(names: readonly string[], aliases: readonly string[]): Group {
  const fold = (spellings: readonly string[]) => [...new Set(spellings.map(foldQuery))].filter(isLongEnough);
  return { names: fold(names), aliases: fold(aliases) };
}

function isLongEnough(name: string): boolean {
  return withoutMarks(name).length >= shortestName;
}

function add(table: Map<string, Set<string>>, phrase: string, names: readonly string[]): void {
  const key = withoutMarks(phrase);
  const known = table.get(key) ?? new Set<string>();
  table.set(key, known);
  for (const name of names) if (withoutMarks(name) !== key) known.add(name);
}

/** Each name with each word put in another language's way, where one word of another name has the same consonants. */
function mixed(names: readonly string[]): readonly string[] {
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  return names
    .filter((name) => name.includes(' '))
    .flatMap((name) =>
      name
        .split(' ')
        .flatMap((own, place, all) =>
          words.filter((word) => word !== own && soundsAlike(word, own)).map((word) => all.with(place, word).join(' ')),
        ),
    );
}

function soundsAlike(a: string, b: string): boolean {
  const skeleton = (word: string) => withoutMarks(word).replace(/[aeiouy]/g, '');
  return skeleton(a).length > 1 && skeleton(a) === skeleton(b);
}
