import type { Note } from '../../reading/draft/draft.ts';
import type { PathFields } from '../../reading/records/claim-record-path.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { autoParagraphs } from './auto-paragraphs.ts';
import type { Blog } from './blog.ts';
import { replaceDynamicBlocks } from './dynamic-blocks.ts';
import { postAuthors } from './post-authors.ts';
import { postOldAddresses } from './post-old-addresses.ts';
import { postSections } from './post-sections.ts';
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
  const blocks = replaceDynamicBlocks(post.content);
  const { text, dropped, unknown } = replaceShortcodes(
    blocks.text,
    (id) => blog.upload(id),
    () => blog.uploadsOf(post.id),
  );
  const { meta } = post;
  const { section, tags } = postSections(post);
  const image = blog.upload(meta.get('_thumbnail_id') ?? '');
  const subtitle = subtitleOf(meta);
  const summary = subtitle ?? post.excerpt;
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
    aliases: postOldAddresses(post),
    html: autoParagraphs(text),
    authors: postAuthors(post, blog),
    tags,
    notes: [
      ...notesOf(post, doubt),
      ...bodyNotes('dropped', 'a block without text', blocks.dropped),
      ...bodyNotes('dropped', 'a shortcode', dropped),
      ...bodyNotes('missing', 'a gallery with pictures that the export does not have', unknown),
      ...(subtitle === undefined || post.excerpt === undefined ? [] : [otherSummary(post.excerpt)]),
    ],
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

function notesOf(post: Post, doubt: string | undefined): readonly Note[] {
  const typeNotes: Note[] =
    post.type === 'post'
      ? []
      : [{ kind: 'unsure', message: `is of the type "${post.type}", not "post"; imported as an article` }];
  const damageNotes: Note[] = doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: doubt }];
  return [...typeNotes, ...damageNotes];
}

function bodyNotes(kind: Note['kind'], message: string, found: readonly string[]): readonly Note[] {
  return found.map((code) => ({ kind, field: 'body', message: `${message}: ${code}` }));
}

function otherSummary(excerpt: string): Note {
  return { kind: 'dropped', field: 'summary', message: `another summary: "${excerpt.slice(0, 400)}"` };
}

// Newspack, themes and plugins keep the subtitle in fields of their own. A key of ACF is no text.
function subtitleOf(meta: Post['meta']): string | undefined {
  const [found] = [...meta].filter(
    ([key, value]) =>
      /sub_?(?:title|head)|dek|standfirst/i.test(key) && /\p{L}{2}/u.test(value) && !/^field_\w+$/.test(value),
  );
  return found?.[1];
}
