import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';
import type { DateCount } from './date-queries.ts';
import type { TermRow } from './term-queries.ts';

/** The days on which a term has articles and how many, first day first. */
export function dayCountsOfTerm(catalog: Catalog, term: number): readonly DateCount[] {
  const statement = catalog.sql(
    'SELECT day AS date, count(*) AS count FROM article_terms WHERE term = ? GROUP BY day ORDER BY day',
  );
  return statement.all(term) as unknown as readonly DateCount[];
}

/** How many articles a term has in a year or month. */
export interface TermCount {
  readonly term: number;
  /** `2023` or `2023-07`. */
  readonly date: string;
  readonly count: number;
}

/** How many articles some terms have in each year. */
export function yearCountsOfTerms(catalog: Catalog, terms: readonly number[]): readonly TermCount[] {
  const statement = 'SELECT id, years FROM terms WHERE id IN (SELECT value FROM json_each(?))';
  return arrays<[number, string]>(catalog, statement, JSON.stringify(terms)).flatMap(([term, years]) =>
    Object.entries<number>(JSON.parse(years)).map(([date, count]) => ({ term, date, count })),
  );
}

/** How many articles some terms have in each month: every one of them is looked at. */
export function monthCountsOfTerms(catalog: Catalog, terms: readonly number[]): readonly TermCount[] {
  const statement = catalog.sql(`SELECT term, substr(day, 1, 7) AS date, count(*) AS count FROM article_terms
    WHERE term IN (SELECT value FROM json_each(?)) GROUP BY term, date`);
  return statement.all(JSON.stringify(terms)) as unknown as readonly TermCount[];
}

/** The terms of some facets with most articles, most first. */
export function mostUsedTerms(catalog: Catalog, facets: readonly string[], limit: number): readonly TermRow[] {
  const statement = catalog.sql(`SELECT id, facet, key, name, slug, count FROM terms
    WHERE facet IN (SELECT value FROM json_each(?)) ORDER BY count DESC, facet, key LIMIT ?`);
  return statement.all(JSON.stringify(facets), limit) as unknown as readonly TermRow[];
}

/** Of each of some facets the terms that stand most often in the newest `depth` articles of a term, most frequent first; `count` is in how many of those. */
export function relatedTerms(
  catalog: Catalog,
  term: number,
  facets: readonly string[],
  { depth, limit }: { readonly depth: number; readonly limit: number },
): readonly TermRow[] {
  const statement = `SELECT id, facet, key, name, slug, count FROM
    (SELECT t.id, t.facet, t.key, t.name, t.slug, together.count AS count, row_number() OVER (PARTITION BY t.facet ORDER BY together.count DESC, t.key) AS place FROM
      (SELECT at.term, count(*) AS count FROM
        (SELECT article FROM article_terms WHERE term = ?1 ORDER BY millis DESC, address DESC LIMIT ?2) newest
        JOIN article_terms at ON at.article = newest.article WHERE at.term <> ?1 GROUP BY at.term) together
      JOIN terms t ON t.id = together.term WHERE t.facet IN (SELECT value FROM json_each(?3)))
    WHERE place <= ?4 ORDER BY facet, place`;
  return catalog.sql(statement).all(term, depth, JSON.stringify(facets), limit) as unknown as readonly TermRow[];
}
