import type { Timestamp } from '../articles/model/article.ts';
import type { Brand } from '../language/brand.ts';
import type { FacetName } from '../settings/facets.ts';

/** Percent-encoded address of a page or file from the site's root, without a leading slash: `2023/07/27/index.html`. */
export type Url = Brand<'Url'>;

/** A link to a term of a facet. `name` is in the page's language where the vocabulary knows it. */
export interface TermLink {
  readonly facet: FacetName;
  readonly name: string;
  /** Language of `name` where it differs from the page's. */
  readonly lang?: string;
  readonly url: Url;
}

/** A term to choose by its key. */
export interface KeyedTerm extends TermLink {
  readonly key: string;
}

export interface CountedTerm extends TermLink {
  readonly count: number;
}

export interface PictureSource {
  /** `image/avif`, `image/webp` or `image/jpeg`. */
  readonly type: string;
  readonly variants: readonly { readonly url: Url; readonly width: number; readonly height: number }[];
}

/** A picture with its sized variants: sources best first, the last one is the `<img>`'s own. */
export interface Picture {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly PictureSource[];
}

/** An article as a list shows it. */
export interface Teaser {
  readonly url: Url;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly date: Timestamp;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly place?: string;
  readonly section?: TermLink;
  /** Present on lists that show pictures (home, day). */
  readonly picture?: Picture;
  readonly withdrawn: boolean;
}

/** The articles of one day within a list, newest day first. */
export interface DayGroup {
  /** `2023-07-27`. */
  readonly day: string;
  readonly url: Url;
  readonly teasers: readonly Teaser[];
}

/** A page within a list that is cut from its oldest end: page 1 is the oldest, the index holds the newest. */
export interface Pager {
  /** Number of this page, from 1 (oldest); the index has the highest. */
  readonly page: number;
  readonly pages?: number;
  /** Articles in the whole list. Like `pages`, on the index only: on numbered pages it would change them with every article. */
  readonly total?: number;
  readonly newest?: Url;
  readonly newer?: Url;
  readonly older?: Url;
  readonly oldest?: Url;
}

/** A link to the page of a day, month or year. */
export interface DateLink {
  /** `2023-07-27`, `2023-07` or `2023`. */
  readonly date: string;
  readonly url: Url;
}

export interface CountedDate {
  /** `2023-07-27`, `2023-07` or `2023`. */
  readonly date: string;
  readonly url: Url;
  readonly count: number;
}

/** A cell of a month's calendar: a day outside the month is null, one without articles has no url. */
export type CalendarDay = { readonly day: string; readonly count: number; readonly url?: Url } | null;

/** The fixed addresses that the furniture of every page leads to; global template data `navigation`. */
export interface Navigation {
  readonly home: Url;
  readonly years: Url;
  readonly anniversaries: Url;
  readonly compare: Url;
  readonly random: Url;
  readonly search: Url;
  readonly about: Url;
  readonly offline: Url;
  readonly atom: Url;
  readonly jsonFeed: Url;
  readonly opensearch: Url;
  readonly webmanifest: Url;
  /** The index of the sitemaps. */
  readonly sitemap: Url;
  /** The index of each facet that the site shows, in the site's order. */
  readonly facets: Readonly<Partial<Record<FacetName, Url>>>;
}

/** A step of the path from home; `label` is a key of `labels` in the furniture's strings (`home`, `years`, `search`, a facet's name), `name` a text, `date` a day, month or year. */
export interface Crumb {
  readonly url: Url;
  readonly label?: string;
  readonly name?: string;
  readonly date?: string;
}
