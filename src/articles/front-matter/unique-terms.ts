import { termKey } from '../../language/term-key.ts';

/** A list of names without the later spellings of the same name, and those that were left out. */
export interface UniqueTerms {
  readonly unique: readonly string[];
  readonly duplicates: readonly { readonly name: string; readonly duplicateOf: string }[];
}

export function uniqueTerms(names: readonly string[]): UniqueTerms {
  if (names.length < 2) return { unique: names, duplicates: [] };
  const first = new Map<string, string>();
  const duplicates: { name: string; duplicateOf: string }[] = [];
  for (const name of names) {
    const key = termKey(name);
    const duplicateOf = first.get(key);
    if (duplicateOf === undefined) first.set(key, name);
    else duplicates.push({ name, duplicateOf });
  }
  return { unique: [...first.values()], duplicates };
}
