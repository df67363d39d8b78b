import type { HtmlPage } from './html-pages.ts';
import type { CalendarDay, CountedDate, CountedTerm, DateLink, DayGroup } from './record-parts.ts';

/** Terms by how much was written about them in each period. */
export interface ComparePage extends HtmlPage {
  readonly kind: 'compare';
  /** Years, or months where the archive is young; `labels` is what stands under each of them. */
  readonly periods: readonly string[];
  readonly labels: readonly string[];
  /** Most first. */
  readonly terms: readonly ComparedTerm[];
}

export interface ComparedTerm extends CountedTerm {
  /** Its folder on the site, which names it in the page's address: `tags/rus`. */
  readonly id: string;
  /** How the search page's address asks for it. */
  readonly filter: readonly [facet: string, value: string];
  /** One for each period. */
  readonly counts: readonly number[];
}

/** Leads to any article at random. */
export interface RandomPage extends HtmlPage {
  readonly kind: 'random';
  readonly years: readonly CountedDate[];
}

/** Every day of the year with the stories that came out on it, of all years. */
export interface AnniversariesPage extends HtmlPage {
  readonly kind: 'anniversaries';
  /** Twelve, January first. Their days are those of a leap year. */
  readonly months: readonly { readonly month: string; readonly days: readonly NonNullable<CalendarDay>[] }[];
  readonly total: number;
}

/** What came out on one day of the year, newest year first. */
export interface AnniversaryPage extends HtmlPage {
  readonly kind: 'anniversary';
  /** `2000-07-27`, in a leap year that stands for all. */
  readonly date: string;
  readonly total: number;
  readonly days: readonly (DayGroup & { readonly count: number })[];
  readonly previous?: DateLink;
  readonly next?: DateLink;
}
