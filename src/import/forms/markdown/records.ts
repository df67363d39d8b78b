import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { textField } from '../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { readYaml } from './read-yaml.ts';

/** Names that a blog keeps apart from its posts: of authors, of sources, of subjects, by the keys that posts use. */
export class NameRecords {
  readonly #names = new Map<string, string>();

  add(collection: string, key: string, name: string): void {
    const at = `${kindOf(collection)}/${key.toLowerCase()}`;
    if (!this.#names.has(at)) this.#names.set(at, name);
  }

  /** The name that stands for a key: `jsnee` => `Jacqueline Snee`. */
  nameOf(kind: 'people' | 'sources' | 'terms', key: string): string | undefined {
    return this.#names.get(`${kind}/${key.toLowerCase()}`);
  }
}

type Kind = 'people' | 'sources' | 'terms';

function kindOf(collection: string): Kind {
  if (/author|people|person|team|staff|contributor|writer|member/i.test(collection)) return 'people';
  return /source|publisher|agenc/i.test(collection) ? 'sources' : 'terms';
}

/**
 * What a file without a date is a record of: a folder's name tells the collection, its own or its `slug` the key. Undefined
 * for other files.
 */
export function asRecord(
  file: string,
  fields: JsonObject,
): { readonly collection: string; readonly key: string; readonly name: string } | undefined {
  const name =
    textField(fields, 'display_name', 'full_name', 'name') ?? (isIndex(file) ? textField(fields, 'title') : undefined);
  if (name === undefined) return undefined;
  const folders = posix.dirname(file).split('/');
  const collection = isIndex(file) ? folders.at(-2) : folders.at(-1);
  const own = isIndex(file) ? folders.at(-1) : posix.basename(file).replace(/\.[^.]*$/, '');
  const key = textField(fields, 'slug', 'username', 'id') ?? own;
  return collection === undefined || key === undefined ? undefined : { collection, key, name };
}

export function isIndex(file: string): boolean {
  return /(?:^|\/)_?index\.[a-z]+$/i.test(file);
}

/** Reads the records in a blog's data files: `_data/authors.yml`. */
export async function addDataFileRecords(records: NameRecords, files: Iterable<SourceFile>): Promise<void> {
  for (const file of files) {
    const match = /(?:^|\/)_?data\/(authors|people|team|members|contributors|sources)\.(ya?ml|json|toml)$/i.exec(
      file.name,
    );
    if (!match || file.size > 4_000_000) continue;
    for (const [key, value] of entries(await readData(file, match[2] ?? ''))) {
      const name =
        typeof value === 'string'
          ? value
          : isObject(value)
            ? textField(value, 'display_name', 'full_name', 'name', 'title')
            : undefined;
      if (name !== undefined) records.add(match[1] ?? '', key, name);
    }
  }
}

function entries(data: unknown): readonly (readonly [string, unknown])[] {
  if (isObject(data)) return Object.entries(data);
  if (!Array.isArray(data)) return [];
  return data.filter(isObject).map((one) => [textField(one, 'slug', 'id', 'username', 'key', 'name') ?? '', one]);
}

/** The content of a data file; undefined where it is damaged, as only names are sought in it. */
export async function readData(file: SourceFile, ending: string): Promise<unknown> {
  const text = Buffer.from(await file.bytes()).toString('utf8');
  try {
    if (ending === 'json') return JSON.parse(text);
    return ending === 'toml' ? parseToml(text) : readYaml(text);
  } catch {
    return undefined;
  }
}
