import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The furniture's texts in each language of the interface: one JSON file a language. */
export type Strings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The texts of every language that has a file `<language>.json` in a folder. */
export function readStrings(folder: string): Strings {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files
      .toSorted()
      .map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}
