import type { TermKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/facets.ts';
import type { Catalog } from '../database/catalog.ts';
import { facetText, number, type Row, termKeyText, text } from '../database/columns.ts';

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
const columnTypes = [number, facetText, termKeyText, text, text, number] as const;

export function termOf(catalog: Catalog, facet: string, key: string): TermRow | undefined {
  const statement = `SELECT ${columns} FROM terms t WHERE facet = ? AND key = ?`;
  return termRows(catalog, statement, facet, key)[0];
}

/** The terms of an article in the order its author gave. */
export function termsOfArticle(catalog: Catalog, article: number): readonly TermRow[] {
  const statement = `SELECT ${columns} FROM article_terms at JOIN terms t ON t.id = at.term
    WHERE at.article = ? ORDER BY at.position`;
  return termRows(catalog, statement, article);
}

/** Every term of a facet, in the order of their keys. */
export function termsOfFacet(catalog: Catalog, facet: string): readonly TermRow[] {
  return termRows(catalog, `SELECT ${columns} FROM terms t WHERE facet = ? ORDER BY key`, facet);
}

/** The terms of a facet whose first letters begin with some letters, in the order of their keys. */
export function termsUnder(catalog: Catalog, facet: string, letters: string): readonly TermRow[] {
  const statement = `SELECT ${columns} FROM terms t WHERE facet = ? AND initial >= ? AND initial < ? ORDER BY key`;
  return termRows(catalog, statement, facet, letters, letters + lastLetter);
}

/** How many terms of a facet begin with some letters, by one letter more. Those that have no more letters come first. */
export function countsUnder(
  catalog: Catalog,
  facet: string,
  letters: string,
): readonly { readonly letters: string; readonly count: number }[] {
  const statement = `SELECT substr(initial, 1, ?) AS part, count(*) FROM terms
    WHERE facet = ? AND initial >= ? AND initial < ? GROUP BY part ORDER BY part`;
  const length = [...letters].length + 1;
  return catalog
    .rows([text, number], statement, length, facet, letters, letters + lastLetter)
    .map(([part, count]) => ({ letters: part, count }));
}

/** The letters with which all terms of a facet begin that begin with some letters. */
export function sharedLetters(catalog: Catalog, facet: string, letters: string): string {
  const statement = 'SELECT min(initial), max(initial) FROM terms WHERE facet = ? AND initial >= ? AND initial < ?';
  const [first, last] = catalog.rows([text, text], statement, facet, letters, letters + lastLetter)[0] ?? ['', ''];
  const end = [...last];
  const shared = [...first].findIndex((letter, index) => letter !== end[index]);
  return shared === -1 ? first : [...first].slice(0, shared).join('');
}

/** How many terms of a facet begin with some letters. */
export function countUnder(catalog: Catalog, facet: string, letters: string): number {
  const statement = 'SELECT count(*) FROM terms WHERE facet = ? AND initial >= ? AND initial < ?';
  return catalog.value(number, statement, facet, letters, letters + lastLetter) ?? 0;
}

/** Comes after every letter. */
const lastLetter = '\u{10ffff}';

export function countOfTerms(catalog: Catalog, facet: string): number {
  return catalog.value(number, 'SELECT count(*) FROM terms WHERE facet = ?', facet) ?? 0;
}

/** The terms of a facet used most often in the newest `depth` articles, most frequent first. */
export function recentTerms(catalog: Catalog, facet: string, depth: number, limit: number): readonly TermRow[] {
  const statement = `SELECT ${columns} FROM
      (SELECT id AS article FROM articles WHERE listed = 1 ORDER BY millis DESC, address DESC LIMIT ?) newest
      JOIN article_terms at ON at.article = newest.article JOIN terms t ON t.id = at.term
    WHERE t.facet = ? GROUP BY t.id ORDER BY count(*) DESC, t.key LIMIT ?`;
  return termRows(catalog, statement, depth, facet, limit);
}

/** The terms of some facets with the most articles, most first. */
export function mostUsedTerms(catalog: Catalog, facets: readonly string[], limit: number): readonly TermRow[] {
  const statement = `SELECT ${columns} FROM terms t
    WHERE facet IN (SELECT value FROM json_each(?)) ORDER BY count DESC, facet, key LIMIT ?`;
  return termRows(catalog, statement, JSON.stringify(facets), limit);
}

/**
 * The terms of each of some facets that are used most often in the newest `depth` articles of a term, most frequent first. Here
 * `count` is the number of those articles.
 */
export function relatedTerms(
  catalog: Catalog,
  term: number,
  facets: readonly string[],
  { depth, limit }: { readonly depth: number; readonly limit: number },
): readonly TermRow[] {
  const statement = `SELECT id, facet, key, name, slug, count FROM
    (SELECT t.id, t.facet, t.key, t.name, t.slug, together.count AS count,
        row_number() OVER (PARTITION BY t.facet ORDER BY together.count DESC, t.key) AS rank FROM
      (SELECT at.term, count(*) AS count FROM
        (SELECT article FROM article_terms WHERE term = ?1 ORDER BY millis DESC, address DESC LIMIT ?2) newest
        JOIN article_terms at ON at.article = newest.article WHERE at.term <> ?1 GROUP BY at.term) together
      JOIN terms t ON t.id = together.term WHERE t.facet IN (SELECT value FROM json_each(?3)))
    WHERE rank <= ?4 ORDER BY facet, rank`;
  return termRows(catalog, statement, term, depth, JSON.stringify(facets), limit);
}

function termRows(
  catalog: Catalog,
  statement: string,
  ...parameters: readonly (string | number)[]
): readonly TermRow[] {
  return catalog.rows(columnTypes, statement, ...parameters).map(toTermRow);
}

function toTermRow([id, facet, key, name, slug, count]: Row<typeof columnTypes>): TermRow {
  return { id, facet, key, name, slug, count };
}
