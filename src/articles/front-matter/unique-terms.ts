import { termKey } from '../../language/term-key.ts';

const keys = new Map<string, string>();
const mostKeys = 20_000;

/** A list of names in which spellings of one name stand once, as they first appear, and what was left out. */
export interface UniqueTerms {
  readonly unique: readonly string[];
  readonly duplicates: readonly { readonly name: string; readonly duplicateOf: string }[];
}

export function uniqueTerms(names: readonly string[]): UniqueTerms {
  if (names.length < 2) return { unique: names, duplicates: [] };
  const first = new Map<string, string>();
  const duplicates: { name: string; duplicateOf: string }[] = [];
  for (const name of names) {
    const key = keyOf(name);
    const duplicateOf = first.get(key);
    if (duplicateOf === undefined) first.set(key, name);
    else duplicates.push({ name, duplicateOf });
  }
  return { unique: [...first.values()], duplicates: duplicates };
}

/** Keys cost ten times the rest of a term, and an archive's names recur. */
function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = termKey(name);
  keys.set(name, key);
  return key;
}
