import { articlesOfTerm } from '../../../catalog/queries/article-queries.ts';
import type { DateCount } from '../../../catalog/queries/date-queries.ts';
import type { TermRow } from '../../../catalog/queries/term-queries.ts';
import { facets } from '../../../settings/facets.ts';
import { dateFile, type Url, urlOf } from '../../parts/addresses.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';

/** Why a story stands in a term's course: it came first or last, was one of many of its day, or is one of a series. */
export interface Milestone {
  readonly mark: 'first' | 'peak' | 'last' | 'part';
  readonly teaser: Teaser;
  /** Articles of its day, where that was a peak. */
  readonly count?: number;
  /** The page of its day. */
  readonly url: Url;
}

/** A series up to this long is told part by part. */
const longestTold = 24;
/** From so many articles on, a tag's course says more than its list. */
const enoughToTell = 4;
const peaksShown = 6;
/** A day with fewer articles is no peak. */
const leastOfPeak = 2;

/** The stories that mark the course of a term, oldest first; `days` are the term's, first day first. */
export function courseOf(
  context: PagesContext,
  term: TermRow,
  days: readonly DateCount[],
  lang: string,
): readonly Milestone[] {
  const milestone = (mark: Milestone['mark'], rank: number, count?: number): readonly Milestone[] =>
    articlesOfTerm(context.catalog, term.id, rank, 1).map((row) => ({
      mark,
      teaser: teaser(context, row, lang),
      ...(count === undefined ? {} : { count }),
      url: urlOf(dateFile(row.article.date.day)),
    }));
  if (facets[term.facet].course === 'parts' && term.count > 1 && term.count <= longestTold) {
    return Array.from({ length: term.count }, (_, rank) => milestone('part', rank)).flat();
  }
  if (term.count < enoughToTell) return [];
  const marks = peaks(days, term.count).flatMap(({ rank, count }) => milestone('peak', rank, count));
  return [...milestone('first', 0), ...marks, ...milestone('last', term.count - 1)];
}

/** The days with most articles, but for the first and the last article's; each by the rank of its first article. */
function peaks(
  days: readonly DateCount[],
  total: number,
): readonly { readonly rank: number; readonly count: number }[] {
  let passed = 0;
  const ranked = days.map(({ count }) => {
    passed += count;
    return { rank: passed - count, count };
  });
  return ranked
    .filter(({ rank, count }) => count >= leastOfPeak && rank > 0 && rank + count < total)
    .toSorted((a, b) => b.count - a.count || b.rank - a.rank)
    .slice(0, peaksShown)
    .toSorted((a, b) => a.rank - b.rank);
}
