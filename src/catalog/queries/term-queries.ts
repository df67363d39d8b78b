import type { TermKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/site.ts';
import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';
import type { Position } from './article-queries.ts';

/** A term in use. */
export interface TermRow {
  readonly id: number;
  readonly facet: FacetName;
  readonly key: TermKey;
  /** As its oldest article writes it. */
  readonly name: string;
  readonly slug: string;
  readonly count: number;
}

const columns = 't.id, t.facet, t.key, t.name, t.slug, t.count';

export function termOf(catalog: Catalog, facet: string, key: string): TermRow | undefined {
  return catalog.sql(`SELECT ${columns} FROM terms t WHERE facet = ? AND key = ?`).get(facet, key) as
    | TermRow
    | undefined;
}

/** The terms of an article in the order its author gave. */
export function termsOfArticle(catalog: Catalog, article: number): readonly TermRow[] {
  return rows(
    catalog,
    `SELECT ${columns} FROM article_terms at JOIN terms t ON t.id = at.term WHERE at.article = ? ORDER BY at.place`,
    article,
  );
}

/** Every term of a facet, in no order that means anything. */
export function termsOfFacet(catalog: Catalog, facet: string): readonly TermRow[] {
  return rows(catalog, `SELECT ${columns} FROM terms t WHERE facet = ? ORDER BY key`, facet);
}

export function countOfTerms(catalog: Catalog, facet: string): number {
  return catalog.sql('SELECT count(*) AS n FROM terms WHERE facet = ?').get(facet)?.n as number;
}

/** How many articles of a term come before a position. */
export function rankInTerm(catalog: Catalog, term: number, { millis, address }: Position): number {
  const statement = 'SELECT count(*) AS n FROM article_terms WHERE term = ? AND (millis, address) < (?, ?)';
  return catalog.sql(statement).get(term, millis, address)?.n as number;
}

/** An article's place in a term's order of time. */
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

/** Addresses of every article of a term. */
export function addressesOfTerm(catalog: Catalog, term: number): readonly string[] {
  return catalog
    .sql('SELECT address FROM article_terms WHERE term = ?')
    .all(term)
    .map((row) => row.address as string);
}

/** The terms of a facet used most often in the newest `depth` articles, most frequent first. */
export function recentTerms(catalog: Catalog, facet: string, depth: number, limit: number): readonly TermRow[] {
  const statement = `SELECT ${columns} FROM
      (SELECT id AS article FROM articles WHERE listed = 1 ORDER BY millis DESC, address DESC LIMIT ?) newest
      JOIN article_terms at ON at.article = newest.article JOIN terms t ON t.id = at.term
    WHERE t.facet = ? GROUP BY t.id ORDER BY count(*) DESC, t.key LIMIT ?`;
  return rows(catalog, statement, depth, facet, limit);
}

function neighbours(
  catalog: Catalog,
  statement: string,
  ...parameters: readonly (string | number)[]
): readonly TermNeighbour[] {
  const found = arrays<readonly [article: number, millis: number, address: string]>(catalog, statement, ...parameters);
  return found.map(([article, millis, address]) => ({ article, millis, address }));
}

function rows(catalog: Catalog, statement: string, ...parameters: readonly (string | number)[]): readonly TermRow[] {
  return catalog.sql(statement).all(...parameters) as unknown as readonly TermRow[];
}
