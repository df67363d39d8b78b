import type { Counted } from '../page/strings.ts';
import type { TotalsByMonth } from './article-months.ts';

/** The numbers and texts of the page. */
export interface OverTimeData {
  /** The number of all articles in each month that has some, oldest first. */
  readonly months: TotalsByMonth;
  /** Address of the site, and of the search page in it. */
  readonly url: string;
  readonly search: string;
  readonly texts: {
    readonly counting: string;
    readonly point: string;
    readonly perThousand: string;
    readonly none: string;
  };
  readonly articles: Counted;
  readonly period: string;
  readonly stories: string;
  readonly failed: Counted;
  readonly failedAll: string;
}

/** Reads the data of the page. Undefined on a page without any. */
export function readOverTimeData(): OverTimeData | undefined {
  const text = document.getElementById('over-time-data')?.textContent;
  return text ? (JSON.parse(text) as OverTimeData) : undefined;
}
