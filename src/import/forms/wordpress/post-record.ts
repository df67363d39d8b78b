import type { Note } from '../../reading/draft/draft.ts';
import type { PathFields } from '../../reading/records/claim-record-path.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { autoParagraphs } from './auto-paragraphs.ts';
import type { Blog } from './blog.ts';
import type { Post } from './read-post.ts';
import { replaceShortcodes } from './replace-shortcodes.ts';

/** The fields that determine the path of a post. */
export function postHead({ id, title, published, name }: Post): PathFields {
  const readableName = readable(name);
  return {
    id,
    title,
    ...(published === undefined ? {} : { published }),
    ...(readableName === undefined ? {} : { name: readableName }),
  };
}

/** The article record of a post. */
export function postRecord(post: Post, blog: Blog, doubt?: string): SourceRecord {
  const { text, dropped } = replaceShortcodes(
    post.content,
    (id) => blog.upload(id),
    () => blog.uploadsOf(post.id),
  );
  const { terms, meta } = post;
  const of = (domain: string): readonly string[] =>
    terms.filter((term) => term.domain === domain && term.name !== '').map(({ name }) => name);
  const [section, ...others] = of('category').filter((name) => !/^(?:uncategori[sz]ed|अवर्गीकृत|blog)$/i.test(name));
  const names = of('author').length > 0 ? of('author') : post.creator === undefined ? [] : [post.creator];
  const image = blog.upload(meta.get('_thumbnail_id') ?? '');
  const summary = post.excerpt ?? [...meta].find(([key]) => /subtitle|dek|standfirst/i.test(key))?.[1];
  const isUpdated = post.updated !== undefined && post.published !== undefined && minutesApart(post) > 1;
  const optional = {
    published: post.published,
    updated: isUpdated ? post.updated : undefined,
    summary,
    section,
    url: post.link,
    site: blog.title,
    image,
    name: readable(post.name),
  };
  return {
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<SourceRecord>),
    id: post.id,
    title: post.title,
    html: autoParagraphs(text),
    authors: names.map((name) => blog.author(name)),
    tags: [...others, ...of('post_tag')],
    notes: notesOf(post, dropped, doubt),
  };
}

// WordPress keeps names in other scripts percent-encoded. Numbers, and names that are cut inside a character, are left out.
function readable(name: string | undefined): string | undefined {
  if (name === undefined || !/\D/.test(name)) return undefined;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function minutesApart({ published = '', updated = '' }: Post): number {
  return (Date.parse(updated) - Date.parse(published)) / 60_000;
}

function notesOf(post: Post, dropped: readonly string[], doubt: string | undefined): readonly Note[] {
  const typeNotes: Note[] =
    post.type === 'post'
      ? []
      : [{ kind: 'unsure', message: `is of the type "${post.type}", not "post"; imported as an article` }];
  const damageNotes: Note[] = doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: doubt }];
  const droppedNotes = dropped.map(
    (code): Note => ({ kind: 'dropped', field: 'body', message: `a shortcode: ${code}` }),
  );
  return [...typeNotes, ...damageNotes, ...droppedNotes];
}
