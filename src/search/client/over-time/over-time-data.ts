import { shownTexts } from '../../../theme/scripts/browser/shown-texts.ts';
import type { Counted } from '../page/strings.ts';
import type { TotalsByMonth } from './article-months.ts';

declare global {
  interface SanchikaTexts {
    readonly overTime: OverTimeTexts['texts'];
    readonly time: Pick<OverTimeTexts, 'period' | 'stories'>;
  }
}

/** The numbers and texts of the page. */
export interface OverTimeData extends OverTimeTexts {
  /** The number of all articles in each month that has some, oldest first. */
  readonly months: TotalsByMonth;
  /** Address of the site, and of the search page in it. */
  readonly url: string;
  readonly search: string;
  readonly failedAll: string;
}

interface OverTimeTexts {
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
}

/** The texts in the language of menus and labels. `own` are those in the language of the page. */
export function overTimeTexts(own: OverTimeData): OverTimeTexts {
  const shown = shownTexts();
  return shown ? { ...shown, ...shown.time, texts: shown.overTime, failed: shown.search.failed } : own;
}

/** Reads the data of the page. Undefined on a page without any. */
export function readOverTimeData(): OverTimeData | undefined {
  const text = document.getElementById('over-time-data')?.textContent;
  return text ? (JSON.parse(text) as OverTimeData) : undefined;
}
