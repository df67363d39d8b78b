import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../../reading/draft/draft.ts';
import { type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import type { PathFields } from '../../reading/records/claim-record-path.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import type { GhostBlog } from './ghost-blog.ts';
import { postHtml } from './post-html.ts';

/** The fields that determine the path of a post. */
export function ghostHead(post: JsonObject): PathFields {
  return filledFields({
    id: stringIn(post, 'id', 'uuid'),
    title: stringIn(post, 'title'),
    published: momentOf(post, 'published_at'),
    name: stringIn(post, 'slug'),
  });
}

/** The article record of a post. `site` is the URL of the blog, if the editor gave it. */
export function ghostRecord(post: JsonObject, blog: GhostBlog, site?: string): SourceRecord {
  const notes: Note[] = [];
  // Ghost writes `__GHOST_URL__` for the address of its own site.
  const whole = Object.fromEntries(
    Object.entries(post).map(([name, value]) => [name, typeof value === 'string' ? withSite(value, site) : value]),
  );
  const src = stringIn(whole, 'feature_image', 'image');
  const slug = stringIn(post, 'slug');
  const address = site === undefined || slug === undefined ? undefined : `${bare(site)}/${slug}/`;
  return {
    ...ghostHead(post),
    ...filledFields({
      updated: momentOf(post, 'updated_at'),
      summary: stringIn(post, 'custom_excerpt'),
      lang: stringIn(post, 'locale') ?? blog.setting('locale', 'default_locale', 'lang'),
      url: stringIn(whole, 'canonical_url') ?? address,
      base: site,
      site: blog.setting('title'),
      image: src === undefined ? undefined : { src, ...blog.pictureOf(post) },
    }),
    aliases: [address ?? (slug === undefined ? '' : `/${slug}/`)],
    html: postHtml(whole, notes),
    authors: blog.authorsOf(post),
    tags: blog.tagsOf(post),
    notes,
  };
}

function withSite(text: string, site: string | undefined): string {
  return text.replaceAll('__GHOST_URL__', site === undefined ? '' : bare(site));
}

function bare(site: string): string {
  return site.replace(/(?<!\/)\/+$/, '');
}

// The exports of old versions count the milliseconds since 1970.
function momentOf(post: JsonObject, name: string): string | undefined {
  const written = stringIn(post, name);
  return written !== undefined && /^\d{12,13}$/.test(written)
    ? new Date(Number(written)).toISOString().replace(/\.\d+/, '')
    : written;
}
