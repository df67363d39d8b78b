import type { Catalog } from '../database/catalog.ts';
import { jsonOf, number, type Row, text } from '../database/columns.ts';
import type { Position } from './article-queries.ts';

/** An article's position in a term's order of time. */
export interface TermNeighbour extends Position {
  readonly article: number;
}

/** The articles of a term just before a position, nearest first. */
export function termArticlesBefore(
  catalog: Catalog,
  term: number,
  { millis, address }: Position,
  limit: number,
): readonly TermNeighbour[] {
  const statement = `SELECT article, millis, address FROM article_terms WHERE term = ? AND (millis, address) < (?, ?)
    ORDER BY millis DESC, address DESC LIMIT ?`;
  return neighbours(catalog, statement, term, millis, address, limit);
}

/** The articles of a term just after a position, nearest first. */
export function termArticlesAfter(
  catalog: Catalog,
  term: number,
  { millis, address }: Position,
  limit: number,
): readonly TermNeighbour[] {
  const statement = `SELECT article, millis, address FROM article_terms WHERE term = ? AND (millis, address) > (?, ?)
    ORDER BY millis, address LIMIT ?`;
  return neighbours(catalog, statement, term, millis, address, limit);
}

/** The articles of a term around a position, nearest first. */
export interface TermSurroundings {
  readonly before: readonly TermNeighbour[];
  readonly after: readonly TermNeighbour[];
}

/** The articles of each of some terms around a position, in the order of `terms`. One statement for each term takes three times as long. */
export function termSurroundings(
  catalog: Catalog,
  terms: readonly number[],
  { millis, address }: Position,
  limits: { readonly before: number; readonly after: number },
): readonly TermSurroundings[] {
  const nearest = (side: string) => `(SELECT json_group_array(json_array(article, millis, address)) FROM
    (SELECT article, millis, address FROM article_terms WHERE term = terms.value AND (millis, address) ${side}))`;
  const statement = `SELECT ${nearest('< (?2, ?3) ORDER BY millis DESC, address DESC LIMIT ?4')},
      ${nearest('> (?2, ?3) ORDER BY millis, address LIMIT ?5')}
    FROM json_each(?1) terms ORDER BY terms.key`;
  const parameters = [JSON.stringify(terms), millis, address, limits.before, limits.after];
  const rows = catalog.rows([neighboursJson, neighboursJson], statement, ...parameters);
  return rows.map(([before, after]) => ({ before: before.map(toNeighbour), after: after.map(toNeighbour) }));
}

function neighbours(
  catalog: Catalog,
  statement: string,
  ...parameters: readonly (string | number)[]
): readonly TermNeighbour[] {
  return catalog.rows(neighbourColumns, statement, ...parameters).map(toNeighbour);
}

const neighbourColumns = [number, number, text] as const;
const neighboursJson = jsonOf<readonly Row<typeof neighbourColumns>[]>();

function toNeighbour([article, millis, address]: Row<typeof neighbourColumns>): TermNeighbour {
  return { article, millis, address };
}
