import { type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import { jsonObjects } from '../../reading/json/json-objects.ts';
import { decodePieces } from '../../sources/encoding/decode-pieces.ts';
import type { SourceFile } from '../../sources/source-file.ts';

/** The names of the authors and tags of a post. */
export interface PostNames {
  readonly author: readonly string[];
  readonly tags: readonly string[];
}

/** Whether a file begins as an export of Ghost, which has posts, authors and tags in separate tables. */
export function isGhost(text: string): boolean {
  return /^\s*\{\s*"db"\s*:\s*\[/.test(text) || (/"exported_on"\s*:/.test(text) && /"data"\s*:/.test(text));
}

/** Joins the tables of an export of Ghost. The function that it returns gives the names for the id of a post. */
export async function ghostNames(file: SourceFile): Promise<(post: string) => PostNames> {
  const people = new Map<string, string>();
  const terms = new Map<string, string>();
  const links = new Map<string, JsonObject[]>();
  for await (const object of jsonObjects(decodePieces(file.pieces()), isRow)) {
    if (!('value' in object)) continue;
    const { value } = object;
    const [id, name, post] = [stringIn(value, 'id'), stringIn(value, 'name'), stringIn(value, 'post_id')];
    if (post !== undefined) links.set(post, [...(links.get(post) ?? []), value]);
    else if (id !== undefined && name !== undefined)
      ('email' in value || 'bio' in value ? people : terms).set(id, name);
  }
  return (post) => {
    const own = (links.get(post) ?? []).toSorted((first, other) => order(first) - order(other));
    const named = (key: string, names: ReadonlyMap<string, string>): readonly string[] =>
      own.flatMap((link) => names.get(stringIn(link, key) ?? '') ?? []);
    return { author: named('author_id', people), tags: named('tag_id', terms).filter((name) => !name.startsWith('#')) };
  };
}

function isRow(value: JsonObject): boolean {
  if ('post_id' in value) return 'author_id' in value || 'tag_id' in value;
  return 'id' in value && 'name' in value && 'slug' in value && !('html' in value);
}

function order(link: JsonObject): number {
  return Number(link.sort_order) || 0;
}
