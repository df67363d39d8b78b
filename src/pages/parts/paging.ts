import type { Url } from './addresses.ts';

/** A page of a list: its number from the oldest end, or the index, which has the newest. */
export type PageNumber = number | 'index';

/** The position of a page in a list. Page 1 has the oldest articles, the index has the newest. */
export interface Pager {
  /** Number of this page, from 1 (oldest). The index has the highest number. */
  readonly page: number;
  readonly pages?: number;
  /** Articles in the whole list. Like `pages`, on the index only, so that a new article does not change the numbered pages. */
  readonly total?: number;
  readonly newest?: Url;
  readonly newer?: Url;
  readonly older?: Url;
  readonly oldest?: Url;
}

/** A run of a list, counted from its oldest article. */
export interface Run {
  readonly offset: number;
  readonly limit: number;
}

/** The number of numbered pages of a list. The index has the rest: at least one page of articles, and less than two. */
export function numberedPages(total: number, pageSize: number): number {
  return Math.max(0, Math.floor(total / pageSize) - 1);
}

/** The greatest number of articles that are one page. One more makes two full pages. */
export function longestPage(pageSize: number): number {
  return 2 * pageSize - 1;
}

/** All pages of a list, oldest first. */
export function pageNumbers(total: number, pageSize: number): readonly PageNumber[] {
  return [...Array.from({ length: numberedPages(total, pageSize) }, (_, index) => index + 1), 'index'];
}

/** A page as a key stores it. */
export function parsePageNumber(text: string): PageNumber {
  return text === 'index' ? 'index' : Number(text);
}

/** The articles of one page of a list. Undefined if the list has no such page. */
export function runOf(page: PageNumber, total: number, pageSize: number): Run | undefined {
  const numbered = numberedPages(total, pageSize);
  if (page === 'index') return { offset: numbered * pageSize, limit: total - numbered * pageSize };
  return page >= 1 && page <= numbered ? { offset: (page - 1) * pageSize, limit: pageSize } : undefined;
}

/** The page that shows the article at a rank (from 0, oldest first). */
export function pageAt(rank: number, total: number, pageSize: number): PageNumber {
  const page = Math.floor(rank / pageSize) + 1;
  return page > numberedPages(total, pageSize) ? 'index' : page;
}

/** The links between the pages of a list. Numbered pages don't show the list's length, so a new article doesn't change them. */
export function pagerOf(
  page: PageNumber,
  total: number,
  pageSize: number,
  urlOfPage: (page: PageNumber) => Url,
): Pager {
  const numbered = numberedPages(total, pageSize);
  const older = page === 'index' ? numbered : page - 1;
  const newer = page === 'index' ? undefined : page < numbered ? page + 1 : 'index';
  return {
    page: page === 'index' ? numbered + 1 : page,
    ...(page === 'index' ? { pages: numbered + 1, total } : {}),
    ...(newer === undefined ? {} : { newer: urlOfPage(newer), newest: urlOfPage('index') }),
    ...(older >= 1 ? { older: urlOfPage(older), oldest: urlOfPage(1) } : {}),
  };
}
