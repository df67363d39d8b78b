import { termKey } from '../../language/term-key.ts';

const keys = new Map<string, string>();
const mostKeys = 20_000;

/** A list of names in which spellings of one name stand once, as they first appear, and what was left out. */
export interface UniqueTerms {
  readonly kept: readonly string[];
  readonly twins: readonly { readonly name: string; readonly twinOf: string }[];
}

export function uniqueTerms(names: readonly string[]): UniqueTerms {
  if (names.length < 2) return { kept: names, twins: [] };
  const first = new Map<string, string>();
  const twins: { name: string; twinOf: string }[] = [];
  for (const name of names) {
    const key = keyOf(name);
    const twinOf = first.get(key);
    if (twinOf === undefined) first.set(key, name);
    else twins.push({ name, twinOf });
  }
  return { kept: [...first.values()], twins };
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
