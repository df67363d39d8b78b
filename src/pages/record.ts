import type { Stamp } from '../articles/article.ts';
import type { Brand } from '../language/brand.ts';
import type { FacetName } from '../settings/site.ts';

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
  readonly date: Stamp;
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

export interface Link {
  readonly name: string;
  readonly url: Url;
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

/** What every HTML page has. Files and feeds have the first four only. */
export interface PageBase {
  readonly kind: PageKind;
  /** Path of the file from the site's root, as on disk. */
  readonly file: string;
  readonly url: Url;
  /** Language of the furniture. */
  readonly lang: string;
}

interface HtmlPage extends PageBase {
  readonly dir: 'ltr' | 'rtl';
  /** `../` as often as it takes to the site's root: what every internal link begins with. */
  readonly root: string;
  readonly canonical: string;
  /** The `<title>` without the archive's name; absent where the furniture's strings name the page. */
  readonly title?: string;
  readonly description?: string;
  readonly breadcrumbs: readonly Crumb[];
}

/** The fixed addresses that the furniture of every page leads to; global template data `navigation`. */
export interface Navigation {
  readonly home: Url;
  readonly years: Url;
  readonly search: Url;
  readonly about: Url;
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

export interface HomePage extends HtmlPage {
  readonly kind: 'home';
  readonly lead?: Teaser;
  /** The newest after the lead. */
  readonly latest: readonly Teaser[];
  /** Each section with its newest articles that are not already above. */
  readonly sections: readonly { readonly term: CountedTerm; readonly teasers: readonly Teaser[] }[];
  readonly series: readonly CountedTerm[];
  /** The terms most used in the newest articles. */
  readonly topics: readonly CountedTerm[];
  readonly years: readonly CountedDate[];
  readonly total: number;
}

export interface ArticlePage extends HtmlPage {
  readonly kind: 'article';
  readonly article: {
    readonly title: string;
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    readonly summary?: string;
    readonly date: Stamp;
    readonly updated?: Stamp;
    readonly authors: readonly TermLink[];
    readonly editors: readonly TermLink[];
    readonly agency?: string;
    readonly place?: TermLink;
    readonly section?: TermLink;
    readonly tags: readonly TermLink[];
    readonly series?: TermLink;
    readonly picture?: Picture;
    readonly source?: {
      readonly name?: string;
      readonly url?: string;
      readonly file?: string;
      readonly sha256?: string;
      readonly retrieved?: string;
    };
    readonly corrections: readonly { readonly date: Stamp; readonly text: string }[];
    readonly withdrawn?: { readonly date: Stamp; readonly reason: string };
    /** Hash of the body's Markdown: the body itself is rendered beside the record. */
    readonly bodyHash: string;
    /** The body as HTML, safe by construction; empty where the article is withdrawn. */
    readonly body: string;
    /** Sub-headings in order, for in-page links. */
    readonly headings: readonly { readonly id: string; readonly text: string; readonly level: number }[];
    readonly words: number;
  };
  /** The page of its day; absent, with all that leads onward, where the article is withdrawn. */
  readonly dayUrl?: Url;
  /** The article before and after in time, across days. */
  readonly previous?: Teaser;
  readonly next?: Teaser;
  /** Earlier and later articles that share its terms, best first. */
  readonly related: readonly Teaser[];
  /** The neighbours within its series. */
  readonly inSeries?: {
    readonly previous?: Teaser;
    readonly next?: Teaser;
  };
}

export interface DayPage extends HtmlPage {
  readonly kind: 'day';
  readonly day: string;
  readonly teasers: readonly Teaser[];
  readonly pager: Pager;
  readonly month: DateLink;
  readonly previous?: DateLink;
  readonly next?: DateLink;
}

export interface MonthPage extends HtmlPage {
  readonly kind: 'month';
  readonly month: string;
  readonly total: number;
  /** Weeks of seven, Monday first. */
  readonly weeks: readonly (readonly CalendarDay[])[];
  /** Days that have articles, newest first, each with its first headlines. */
  readonly days: readonly (DayGroup & { readonly count: number })[];
  readonly previous?: DateLink;
  readonly next?: DateLink;
}

export interface YearPage extends HtmlPage {
  readonly kind: 'year';
  readonly year: string;
  readonly total: number;
  /** Twelve, January first; months without articles have count 0. */
  readonly months: readonly {
    readonly month: string;
    readonly count: number;
    readonly url?: Url;
    readonly weeks: readonly (readonly CalendarDay[])[];
  }[];
  readonly previous?: DateLink;
  readonly next?: DateLink;
}

export interface YearsPage extends HtmlPage {
  readonly kind: 'years';
  readonly total: number;
  /** Newest first. */
  readonly years: readonly (CountedDate & {
    readonly months: readonly { readonly month: string; readonly count: number; readonly url?: Url }[];
  })[];
}

/** The index of a facet: its terms by first letter, in the collation of the page's language. */
export interface FacetPage extends HtmlPage {
  readonly kind: 'facet';
  readonly facet: FacetName;
  readonly total: number;
  readonly letters: readonly { readonly letter: string; readonly terms: readonly CountedTerm[] }[];
  /** The terms with most articles, where there are enough to tell. */
  readonly top: readonly CountedTerm[];
}

/** One page of the articles of one term. */
export interface TermPage extends HtmlPage {
  readonly kind: 'term';
  /** With its count on the index page only. */
  readonly term: TermLink & { readonly count?: number };
  /** The term's other names, as the vocabulary has them. */
  readonly otherNames: readonly { readonly lang: string; readonly name: string }[];
  readonly groups: readonly DayGroup[];
  readonly pager: Pager;
  readonly feed: Url;
  /** Terms that stand with it most often in its newest articles, and in how many of them; on the index page only. */
  readonly companions: readonly CountedTerm[];
}

/** Pages without data of their own beyond the archive's figures. */
export interface PlainPage extends HtmlPage {
  readonly kind: 'search' | 'about' | 'not-found';
  readonly figures: ArchiveFigures;
  /** For the search page: what can be filtered by. */
  readonly years: readonly string[];
  readonly sections: readonly TermLink[];
  readonly languages: readonly TermLink[];
}

export interface ArchiveFigures {
  readonly articles: number;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly facets: readonly { readonly facet: FacetName; readonly terms: number; readonly url: Url }[];
}

/** An Atom or JSON feed of the newest articles of the archive or of a term. */
export interface FeedPage extends PageBase {
  readonly kind: 'atom' | 'json-feed';
  /** Absolute addresses, as feeds demand. */
  readonly self: string;
  readonly home: string;
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string;
  readonly updated: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export interface SitemapPage extends PageBase {
  readonly kind: 'sitemap';
  readonly entries: readonly { readonly url: string; readonly modified?: string }[];
}

export interface SitemapIndexPage extends PageBase {
  readonly kind: 'sitemap-index';
  readonly sitemaps: readonly { readonly url: string; readonly modified?: string }[];
}

/** Small machine-readable files made from the settings alone. */
export interface PlainFile extends PageBase {
  readonly kind: 'robots' | 'opensearch' | 'webmanifest';
}

/** Everything that a page shows. The page is a pure function of its record, the templates and the settings. */
export type PageRecord =
  | HomePage
  | ArticlePage
  | DayPage
  | MonthPage
  | YearPage
  | YearsPage
  | FacetPage
  | TermPage
  | PlainPage
  | FeedPage
  | SitemapPage
  | SitemapIndexPage
  | PlainFile;

export const pageKinds = [
  'home',
  'article',
  'day',
  'month',
  'year',
  'years',
  'facet',
  'term',
  'search',
  'about',
  'not-found',
  'atom',
  'json-feed',
  'sitemap',
  'sitemap-index',
  'robots',
  'opensearch',
  'webmanifest',
] as const;
export type PageKind = (typeof pageKinds)[number];
