import type { Timestamp } from '../articles/model/article.ts';
import type { ByColumn, FacetName } from '../settings/facets.ts';
import type { HeatMap } from './charts/heat-map.ts';
import type { PageBase } from './page-base.ts';
import type {
  CalendarDay,
  CountedDate,
  CountedTerm,
  Crumb,
  DateLink,
  DayGroup,
  KeyedTerm,
  Pager,
  Picture,
  Teaser,
  TermLink,
  Url,
} from './record-parts.ts';
import type { TermOverview } from './term-parts.ts';

/** What every page that people read has. */
export interface HtmlPage extends PageBase {
  readonly dir: 'ltr' | 'rtl';
  /** `../` as often as it takes to the site's root: what every internal link begins with. */
  readonly root: string;
  readonly canonical: string;
  /** The `<title>` without the archive's name; absent where the furniture's strings name the page. */
  readonly title?: string;
  readonly description?: string;
  readonly breadcrumbs: readonly Crumb[];
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
  readonly article: ByColumn<TermLink> & {
    readonly title: string;
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    readonly summary?: string;
    readonly date: Timestamp;
    readonly updated?: Timestamp;
    readonly agency?: string;
    /** The terms that the footer lists, of each facet that it lists and the article has. */
    readonly termLists: readonly { readonly facet: FacetName; readonly terms: readonly TermLink[] }[];
    readonly image?: Picture;
    readonly source?: {
      readonly name?: string;
      readonly url?: string;
      readonly file?: string;
      readonly sha256?: string;
      readonly retrieved?: string;
    };
    readonly corrections: readonly { readonly date: Timestamp; readonly text: string }[];
    readonly withdrawn?: { readonly date: Timestamp; readonly reason: string };
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
  /** Earlier articles that share its terms, the nearest in time first. */
  readonly led: readonly Teaser[];
  /** Later ones, the nearest in time first. */
  readonly followed: readonly Teaser[];
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
  /** The same day in all years. */
  readonly anniversary: Url;
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
    readonly days: HeatMap;
    readonly months: readonly { readonly month: string; readonly count: number; readonly url?: Url }[];
  })[];
}

/** The terms of one first letter, in the order of the letter's own script. */
export interface LetterGroup {
  readonly letter: string;
  readonly terms: readonly CountedTerm[];
}

/** The index of a facet: its terms by first letter, in the collation of the page's language. */
export interface FacetPage extends HtmlPage {
  readonly kind: 'facet';
  readonly facet: FacetName;
  readonly total: number;
  readonly letters: readonly LetterGroup[];
  /** The terms with most articles, most first, where there are enough to tell; `weight` from 1 to 4. */
  readonly top: readonly (CountedTerm & { readonly weight: number })[];
  /** For each other script the terms that have a name in it, by the first letter of that name. */
  readonly otherScripts: readonly { readonly lang: string; readonly letters: readonly LetterGroup[] }[];
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
  /** What the newest page alone tells, since every article of the term changes it. */
  readonly overview?: TermOverview;
}

/** Pages without data of their own beyond the archive's figures. */
export interface PlainPage extends HtmlPage {
  readonly kind: 'search' | 'about' | 'offline' | 'not-found';
  readonly figures: ArchiveFigures;
  /** For the search page: what can be filtered by. */
  readonly years: readonly string[];
  readonly choices: readonly { readonly facet: FacetName; readonly terms: readonly KeyedTerm[] }[];
}

export interface ArchiveFigures {
  readonly articles: number;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly facets: readonly { readonly facet: FacetName; readonly terms: number; readonly url: Url }[];
}
