import type { ElementSelection } from '../../reading/xml/element-selection.ts';
import { elementsOf, textsUnder, textUnder, type XmlElement } from '../../reading/xml/xml-element.ts';

/** The elements of an export that articles are made of. Comments are left out. */
export const exportElements: ElementSelection = {
  records: new Set(['item']),
  facts: new Set(['wp:author', 'wp:category', 'title', 'link', 'language', 'image', 'wp:base_blog_url']),
  parts: new Set(['guid', 'content:encoded', 'wp:post_id', 'wp:post_date', 'wp:status']),
  apart: new Set(['title', 'guid', 'content:encoded', 'excerpt:encoded', 'wp:post_id', 'wp:post_date', 'wp:status']),
  without: new Set(['wp:comment']),
};

/** An item of an export: a post, page, upload, revision or menu entry. */
export interface Post {
  /** Its number in WordPress. */
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly isLocked: boolean;
  readonly title: string;
  readonly content: string;
  readonly excerpt?: string;
  readonly link?: string;
  readonly guid?: string;
  /** The slugs and days that were parts of its link before. */
  readonly oldSlugs: readonly string[];
  readonly oldDays: readonly string[];
  readonly name?: string;
  readonly creator?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly terms: readonly PostTerm[];
  readonly meta: ReadonlyMap<string, string>;
  /** The number of the post that an upload belongs to. */
  readonly parent?: string;
  /** The URL of an upload's file. */
  readonly upload?: string;
}

/** A category, tag or author of a post. */
interface PostTerm {
  readonly domain: string;
  readonly name: string;
  readonly slug: string;
}

const usedMeta =
  /^(?:_thumbnail_id|_wp_attachment_image_alt|cap-(?:display_name|user_login|linked_account)|ppma_authors_name|sfly_guest_author_names|guest[-_]author)$|(?:^|_)sub_?(?:title|head(?:line|ing)?)$|dek|standfirst/i;

export function readPost(item: XmlElement): Post {
  const texts = textsUnder(item);
  const text = (name: string): string | undefined => texts.get(name);
  const optional = {
    excerpt: text('excerpt:encoded'),
    link: text('link'),
    guid: text('guid'),
    name: text('wp:post_name'),
    creator: text('dc:creator'),
    published: moment(text('wp:post_date'), text('wp:post_date_gmt')) ?? text('pubDate'),
    updated: moment(text('wp:post_modified'), text('wp:post_modified_gmt')),
    upload: text('wp:attachment_url'),
    parent: text('wp:post_parent'),
  };
  return {
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Post>),
    id: text('wp:post_id') ?? text('guid') ?? text('link') ?? '',
    type: text('wp:post_type') ?? 'post',
    status: text('wp:status') ?? 'publish',
    isLocked: text('wp:post_password') !== undefined,
    title: text('title') ?? '',
    content: text('content:encoded') ?? '',
    // Computed late, because most items do not need them.
    get terms() {
      return termsOf(item);
    },
    get oldSlugs() {
      return metaValues(item, '_wp_old_slug');
    },
    get oldDays() {
      return metaValues(item, '_wp_old_date');
    },
    get meta() {
      return metaOf(item);
    },
  };
}

function termsOf(item: XmlElement): Post['terms'] {
  return elementsOf(item, 'category').map((term) => ({
    domain: term.attributes.domain ?? 'category',
    name: term.children.join('').trim(),
    slug: term.attributes.nicename ?? '',
  }));
}

function metaOf(item: XmlElement): Post['meta'] {
  return new Map(metasOf(item).filter(([key]) => usedMeta.test(key)));
}

/** The values of a key that a post may have several times. */
function metaValues(item: XmlElement, name: string): readonly string[] {
  return metasOf(item)
    .filter(([key]) => key === name)
    .map(([, value]) => value);
}

function metasOf(item: XmlElement): readonly (readonly [key: string, value: string])[] {
  return elementsOf(item, 'wp:postmeta').map((meta) => [
    textUnder(meta, 'wp:meta_key') ?? '',
    textUnder(meta, 'wp:meta_value') ?? '',
  ]);
}

// An export has local time and UTC. Their difference is the zone: 2024-06-05T16:04:48+05:30.
function moment(local: string | undefined, utc: string | undefined): string | undefined {
  const shape = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;
  const localMatch = shape.exec(local ?? '');
  const utcMatch = shape.exec(utc ?? '');
  const isSet = (match: RegExpExecArray | null): match is RegExpExecArray =>
    match !== null && !match[0].startsWith('0000');
  if (!isSet(localMatch)) return isSet(utcMatch) ? `${utcMatch[1]}T${utcMatch[2]}Z` : undefined;
  const stamp = `${localMatch[1]}T${localMatch[2]}`;
  if (!isSet(utcMatch)) return stamp;
  const minutes = Math.round((Date.parse(`${stamp}Z`) - Date.parse(`${utcMatch[1]}T${utcMatch[2]}Z`)) / 60_000);
  if (!(Math.abs(minutes) <= 14 * 60)) return stamp;
  const clock = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${stamp}${minutes < 0 ? '-' : '+'}${clock.join(':')}`;
}
