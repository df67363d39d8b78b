import type { Age } from '../../dates/find-age.ts';
import type { ShownHeading } from '../titles/title-sources.ts';

/** What one part of a page says about its article: the linked data, the meta tags, or the visible elements. */
export interface ArticleFacts {
  readonly title?: string;
  /** All titles of its meta tags, the most reliable first. */
  readonly metaTitles?: readonly string[];
  /** Its main headings, in their order. */
  readonly headings?: readonly ShownHeading[];
  /** As written; see `frontDate`. */
  readonly published?: string;
  readonly updated?: string;
  /** Its age in words: "3 hours ago". */
  readonly age?: Age;
  readonly authors?: readonly string[];
  readonly editors?: readonly string[];
  readonly summary?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly lang?: string;
  readonly url?: string;
  readonly site?: string;
  readonly place?: string;
  readonly image?: { readonly src: string; readonly caption?: string; readonly credit?: string };
  /** The text of the article as linked data repeats it. */
  readonly text?: string;
}

/** The facts without those that are undefined or empty. */
export function withoutEmpty(
  facts: {
    readonly [Name in keyof ArticleFacts]: ArticleFacts[Name] | undefined;
  },
): ArticleFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
