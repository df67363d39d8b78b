import { elementsOf, textsUnder, textUnder, type XmlElement } from '../../reading/xml/xml-element.ts';

/** An item of an export: a post, page, upload, revision or menu entry. */
export interface Post {
  /** The number WordPress knows it by. */
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly isLocked: boolean;
  readonly title: string;
  readonly content: string;
  readonly excerpt?: string;
  readonly link?: string;
  readonly name?: string;
  readonly creator?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly terms: readonly { readonly domain: string; readonly name: string }[];
  readonly meta: ReadonlyMap<string, string>;
  /** The number of the post that an upload was made for. */
  readonly parent?: string;
  /** The address of an upload's file. */
  readonly upload?: string;
}

const kept = /^(?:_thumbnail_id|_wp_attachment_image_alt|subtitle|_subtitle|.*(?:dek|standfirst).*)$/i;

export function readPost(item: XmlElement): Post {
  const texts = textsUnder(item);
  const text = (name: string): string | undefined => texts.get(name);
  const written = {
    excerpt: text('excerpt:encoded'),
    link: text('link'),
    name: text('wp:post_name'),
    creator: text('dc:creator'),
    published: moment(text('wp:post_date'), text('wp:post_date_gmt')) ?? text('pubDate'),
    updated: moment(text('wp:post_modified'), text('wp:post_modified_gmt')),
    upload: text('wp:attachment_url'),
    parent: text('wp:post_parent'),
  };
  return {
    ...(Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as Partial<Post>),
    id: text('wp:post_id') ?? text('guid') ?? text('link') ?? '',
    type: text('wp:post_type') ?? 'post',
    status: text('wp:status') ?? 'publish',
    isLocked: text('wp:post_password') !== undefined,
    title: text('title') ?? '',
    content: text('content:encoded') ?? '',
    // Of most items nobody asks for these, at least not each time.
    get terms() {
      return termsOf(item);
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
  }));
}

function metaOf(item: XmlElement): Post['meta'] {
  const metas = elementsOf(item, 'wp:postmeta').map(
    (meta) => [textUnder(meta, 'wp:meta_key') ?? '', textUnder(meta, 'wp:meta_value') ?? ''] as const,
  );
  return new Map(metas.filter(([key]) => kept.test(key)));
}

// Both the blog's clock and UTC are told; the difference is the zone: 2024-06-05T16:04:48+05:30.
function moment(local: string | undefined, utc: string | undefined): string | undefined {
  const shape = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;
  const here = shape.exec(local ?? '');
  const there = shape.exec(utc ?? '');
  const isSet = (match: RegExpExecArray | null): match is RegExpExecArray =>
    match !== null && !match[0].startsWith('0000');
  if (!isSet(here)) return isSet(there) ? `${there[1]}T${there[2]}Z` : undefined;
  const stamp = `${here[1]}T${here[2]}`;
  if (!isSet(there)) return stamp;
  const minutes = Math.round((Date.parse(`${stamp}Z`) - Date.parse(`${there[1]}T${there[2]}Z`)) / 60_000);
  if (!(Math.abs(minutes) <= 14 * 60)) return stamp;
  const clock = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${stamp}${minutes < 0 ? '-' : '+'}${clock.join(':')}`;
}
