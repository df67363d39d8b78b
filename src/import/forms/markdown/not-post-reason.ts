import { posix } from 'node:path';
import { frontDate } from '../../reading/dates/front-date.ts';
import { fieldValue, textField } from '../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import { unpublishedReason } from '../../reading/records/unpublished-reason.ts';

/** What decides whether a file is a published post, besides its own fields. */
export interface PostRules {
  /** See `ImportContext.now`. */
  readonly now: number;
  /** The folders of Hugo that are one page each, with the file of the page. */
  readonly bundles: ReadonlyMap<string, string>;
}

/** Why the old site did not show a file as a post of its own; undefined if it did. The names of `fields` are in lower case. */
export function notPostReason(file: string, fields: JsonObject, { bundles, now }: PostRules): string | undefined {
  if (/(?:^|\/)_?drafts\//.test(file)) return 'is a draft';
  const reason = unpublishedReason(fields, now);
  if (reason !== undefined) return reason;
  const bundle = bundleOf(file, bundles);
  if (bundle !== undefined) return `is a part of the page ${bundle}`;
  if (isTrue(fields.headless)) return 'is a headless page, which its site did not show';
  const build = isObject(fields.build) ? fields.build : isObject(fields._build) ? fields._build : {};
  if (/^(?:never|false)$/i.test(textField(build, 'render') ?? String(build.render)))
    return 'is not rendered: "build.render" is off';
  if (/^false$/i.test(String(fields.permalink))) return 'is not rendered: "permalink" is false';
  return undefined;
}

/**
 * The day after which the old site hid a post; undefined if that is not over. Such posts were public, so an archive keeps them: news
 * sites set such a day for most of their articles.
 */
export function expiryOf(fields: JsonObject, now: number): string | undefined {
  const written = frontDate(fieldValue(fields, 'expirydate') ?? fieldValue(fields, 'unpublishdate'));
  return written !== undefined && Date.parse(written) <= now ? written : undefined;
}

// The nearest folder around a file that is one page, unless the file is the page itself.
function bundleOf(file: string, bundles: ReadonlyMap<string, string>): string | undefined {
  for (let folder = posix.dirname(file); folder !== '.' && folder !== '/'; folder = posix.dirname(folder)) {
    const page = bundles.get(folder);
    if (page !== undefined) return page === file ? undefined : page;
  }
  return undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes)$/i.test(value.trim()));
}
