import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { textField } from '../../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../../reading/json/json-object.ts';
import type { SourceFile } from '../../../sources/source-file.ts';
import { readYaml } from './read-yaml.ts';

type NameKind = 'people' | 'sources' | 'terms';

/** A file that gives a name instead of a post. */
export interface NameRecord {
  /** The folder of such records: `authors`. */
  readonly collection: string;
  readonly key: string;
  readonly name: string;
}

/** The names of authors, sources and terms of a blog, by the keys that posts use for them. */
export class NameRecords {
  readonly #names = new Map<string, string>();

  /** Adds a name. The first name of a key counts. */
  add({ collection, key, name }: NameRecord): void {
    const id = `${kindOf(collection)}/${key.toLowerCase()}`;
    if (!this.#names.has(id)) this.#names.set(id, name);
  }

  /** The name for a key: `jsnee` => `Jacqueline Snee`. */
  nameOf(kind: NameKind, key: string): string | undefined {
    return this.#names.get(`${kind}/${key.toLowerCase()}`);
  }
}

function kindOf(collection: string): NameKind {
  if (/author|people|person|team|staff|contributor|writer|member/i.test(collection)) return 'people';
  return /source|publisher|agenc/i.test(collection) ? 'sources' : 'terms';
}

/**
 * The name that a file without a date gives. Its folder is the collection; its file name or its field `slug` is the key.
 * Undefined if it gives none.
 */
export function nameRecord(file: string, fields: JsonObject): NameRecord | undefined {
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

/** Adds the names in the data files of a blog: `_data/authors.yml`. */
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
      if (name !== undefined) records.add({ collection: match[1] ?? '', key, name });
    }
  }
}

function entries(data: unknown): readonly (readonly [string, unknown])[] {
  if (isObject(data)) return Object.entries(data);
  if (!Array.isArray(data)) return [];
  return data.filter(isObject).map((item) => [textField(item, 'slug', 'id', 'username', 'key', 'name') ?? '', item]);
}

/** The content of a data file. Undefined if it is damaged: the names in it are not necessary. */
export async function readData(file: SourceFile, ending: string): Promise<unknown> {
  const text = Buffer.from(await file.bytes()).toString('utf8');
  try {
    if (ending === 'json') return JSON.parse(text);
    return ending === 'toml' ? parseToml(text) : readYaml(text);
  } catch {
    return undefined;
  }
}
