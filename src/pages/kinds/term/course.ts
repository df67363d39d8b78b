import { articlesOfTerm } from '../../../catalog/queries/article-queries.ts';
import type { DateCount } from '../../../catalog/queries/date-queries.ts';
import type { TermRow } from '../../../catalog/queries/term-queries.ts';
import { facets } from '../../../settings/facets.ts';
import { dateFile, type Url, urlOf } from '../../parts/addresses.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';

/** An article in a term's course. `mark` says why: it is the first, the last, of a day with many articles, or a part of a series. */
export interface Milestone {
  readonly mark: 'first' | 'peak' | 'last' | 'part';
  readonly teaser: Teaser;
  /** Articles of its day, if the day is a peak. */
  readonly count?: number;
  /** The page of its day. */
  readonly url: Url;
}

/** Series up to this length list every part. */
const longestSeries = 24;
/** A term with fewer articles has no course. Its list shows them all. */
const fewestArticles = 4;
const peaksShown = 6;
/** A day with fewer articles is no peak. */
const leastOfPeak = 2;

/** The articles that mark the course of a term, oldest first. `days` are the term's days, oldest first. */
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
  if (facets[term.facet].course === 'parts' && term.count > 1 && term.count <= longestSeries) {
    return Array.from({ length: term.count }, (_, rank) => milestone('part', rank)).flat();
  }
  if (term.count < fewestArticles) return [];
  const marks = peaks(days, term.count).flatMap(({ rank, count }) => milestone('peak', rank, count));
  return [...milestone('first', 0), ...marks, ...milestone('last', term.count - 1)];
}

/** The days with most articles, without the days of the first and the last article. `rank` is that of the day's first article. */
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
