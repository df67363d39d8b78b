import { byCodeUnit } from '../../language/collator.ts';
import type { VocabularyEntry } from '../../settings/vocabulary.ts';
import { foldQuery } from '../fold/fold-query.ts';
import { withoutMarks } from '../fold/search-key.ts';

/** Names with the same meaning, by key (folded, without marks): `dprk` => [उत्तर कोरिया, …]. */
export type AliasTable = ReadonlyMap<string, readonly string[]>;

interface Group {
  /** Names that texts use, by their folds. */
  readonly names: ReadonlyMap<string, string>;
  /** Other names that readers may type, folded. */
  readonly aliases: readonly string[];
}

/**
 * Names that are equivalent in a query: those of each vocabulary entry and of each region, in all languages. Also names that mix
 * two languages if their words sound alike: "uttar korea", "नॉर्थ कोरिया". Sorted, so that equal input gives equal output.
 */
export function aliasTable(
  vocabulary: readonly VocabularyEntry[],
  regions: readonly (readonly string[])[],
): AliasTable {
  const table = new Map<string, Set<string>>();
  const groups = [...vocabulary.map(entryGroup), ...regions.map((names) => nameGroup(names, []))];
  for (const { names, aliases } of groups) {
    const phrases = [...names.keys(), ...aliases];
    for (const phrase of [...phrases, ...mixedNames(phrases)]) addAliases(table, phrase, names);
  }
  const entries = [...table]
    .filter(([, names]) => names.size > 0)
    .map(([key, names]) => [key, [...names].toSorted(byCodeUnit)] as const);
  return new Map(entries.toSorted(([a], [b]) => byCodeUnit(a, b)));
}

function entryGroup(entry: VocabularyEntry): Group {
  return nameGroup(Object.values(entry.names), entry.aliases);
}

// US and UN fold to the Hindi words for "that" and "those" (उस, उन). Names this short would match most queries.
const shortestName = 3;

function nameGroup(names: readonly string[], aliases: readonly string[]): Group {
  const fold = (spellings: readonly string[]) =>
    new Map(spellings.map((name) => [foldQuery(name), name] as const).filter(([folded]) => isLongEnough(folded)));
  return { names: fold(names), aliases: [...fold(aliases).keys()] };
}

function isLongEnough(name: string): boolean {
  return withoutMarks(name).length >= shortestName;
}

function addAliases(table: Map<string, Set<string>>, phrase: string, names: Group['names']): void {
  const key = withoutMarks(phrase);
  const aliases = table.get(key) ?? new Set<string>();
  table.set(key, aliases);
  for (const [folded, name] of names) if (withoutMarks(folded) !== key) aliases.add(name);
}

/** Variants of each name: one word replaced by a word of another name that has the same consonants. */
function mixedNames(names: readonly string[]): readonly string[] {
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  return names
    .filter((name) => name.includes(' '))
    .flatMap((name) =>
      name
        .split(' ')
        .flatMap((own, index, all) =>
          words
            .filter((word) => word !== own && haveSameConsonants(word, own))
            .map((word) => all.with(index, word).join(' ')),
        ),
    );
}

function haveSameConsonants(a: string, b: string): boolean {
  const skeleton = (word: string) => withoutMarks(word).replace(/[aeiouy]/g, '');
  return skeleton(a).length > 1 && skeleton(a) === skeleton(b);
}
