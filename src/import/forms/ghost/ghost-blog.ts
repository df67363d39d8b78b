import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import type { FormerLists } from '../../reading/records/former-lists.ts';

/** The tables of an export that its posts refer to: people, tags, pictures and settings. */
export class GhostBlog {
  readonly #people = new Map<string, string>();
  readonly #tags = new Map<string, string>();
  /** The parts of addresses of tags and people, by name. */
  readonly #slugs = { tag: new Map<string, string>(), author: new Map<string, string>() };
  readonly #links = new Map<string, JsonObject[]>();
  readonly #pictures = new Map<string, Omit<SourcePicture, 'src'>>();
  readonly #settings = new Map<string, string>();

  /** Adds a row of a table. */
  add(row: JsonObject): void {
    const [id, name, post] = [stringIn(row, 'id'), stringIn(row, 'name'), stringIn(row, 'post_id')];
    const key = stringIn(row, 'key');
    if (post !== undefined && isLink(row)) this.#links.set(post, [...(this.#links.get(post) ?? []), row]);
    else if (post !== undefined) this.#addPicture(post, row);
    else if (key !== undefined) this.#settings.set(key, stringIn(row, 'value') ?? '');
    else if (id !== undefined && name !== undefined && !isInternal(row)) {
      const isPerson = 'email' in row || 'bio' in row;
      (isPerson ? this.#people : this.#tags).set(id, name);
      this.#slugs[isPerson ? 'author' : 'tag'].set(name, stringIn(row, 'slug') ?? '');
    }
  }

  /** The names of the authors of a post, in their order. */
  authorsOf(post: JsonObject): readonly string[] {
    const embedded = listIn(post, 'authors').flatMap((author) => stringIn(author, 'name') ?? []);
    const linked = this.#linked(post, 'author_id', this.#people);
    const single = this.#people.get(stringIn(post, 'author_id') ?? '');
    return [embedded, linked, single === undefined ? [] : [single]].find((names) => names.length > 0) ?? [];
  }

  /** The names of the tags of a post. Readers never saw internal ones, which begin with "#". */
  tagsOf(post: JsonObject): readonly string[] {
    const embedded = listIn(post, 'tags').filter((tag) => isObject(tag) && !isInternal(tag));
    const names = embedded.flatMap((tag) => stringIn(tag, 'name') ?? []);
    return [...names, ...this.#linked(post, 'tag_id', this.#tags)];
  }

  /** Where the lists of a post stood. */
  listsOf(post: JsonObject): FormerLists['lists'] {
    const of = (kind: 'tag' | 'author', names: readonly string[]) =>
      names.map((name) => [[kind, this.#slugs[kind].get(name) ?? ''], `${kind}s/${name}`] as const);
    return [...of('tag', this.tagsOf(post)), ...of('author', this.authorsOf(post))];
  }

  /** The words of the picture of a post. */
  pictureOf(post: JsonObject): Omit<SourcePicture, 'src'> {
    return this.#pictures.get(stringIn(post, 'id') ?? '') ?? pictureWords(post);
  }

  setting(...names: readonly string[]): string | undefined {
    return names.map((name) => this.#settings.get(name)).find((value) => value !== undefined && value !== '');
  }

  #addPicture(post: string, row: JsonObject): void {
    const words = pictureWords(row);
    if (Object.keys(words).length > 0) this.#pictures.set(post, words);
  }

  #linked(post: JsonObject, key: string, names: ReadonlyMap<string, string>): readonly string[] {
    const links = this.#links.get(stringIn(post, 'id') ?? '') ?? [];
    const ordered = links.toSorted((first, other) => order(first) - order(other));
    return ordered.flatMap((link) => names.get(stringIn(link, key) ?? '') ?? []);
  }
}

/** Whether an object is a row of a table that posts refer to. */
export function isGhostRow(row: JsonObject): boolean {
  if ('post_id' in row) return isLink(row) || 'feature_image_alt' in row || 'feature_image_caption' in row;
  if ('key' in row) return 'value' in row && /^(?:title|locale|default_locale|lang)$/.test(String(row.key));
  return 'id' in row && 'name' in row && 'slug' in row && !('html' in row);
}

function isLink(row: JsonObject): boolean {
  return 'author_id' in row || 'tag_id' in row;
}

// Internal tags, and the tables of newsletters, tiers and programs, whose numbers may be those of tags.
function isInternal(row: JsonObject): boolean {
  return (
    /^#/.test(stringIn(row, 'name') ?? '') ||
    row.visibility === 'internal' ||
    ['secret', 'sender_email', 'monthly_price'].some((name) => name in row)
  );
}

function pictureWords(row: JsonObject): Omit<SourcePicture, 'src'> {
  const [alt, caption] = [stringIn(row, 'feature_image_alt'), stringIn(row, 'feature_image_caption')];
  return { ...(alt === undefined ? {} : { alt }), ...(caption === undefined ? {} : { caption }) };
}

function order(link: JsonObject): number {
  return Number(link.sort_order) || 0;
}
