import type { Article } from '../../articles/model/article.ts';
import { initialLetters } from '../../language/initial-letters.ts';
import type { TermKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/facets.ts';
import type { Catalog } from '../database/catalog.ts';
import { facetText, number, termKeyText } from '../database/columns.ts';
import type { ArticleTerm } from './article-terms.ts';
import type { TermNames } from './term-names.ts';

/** A term that an article uses. */
export interface TermUse {
  readonly id: number;
  readonly facet: FacetName;
  readonly key: TermKey;
}

/**
 * Finds the rows of terms, and adds those that are missing. Until `updateTerms` has counted its articles, a term counts as it was, and a
 * new one not at all.
 */
export function saveTerms(catalog: Catalog, terms: readonly ArticleTerm[], names: TermNames): readonly TermUse[] {
  return terms.map(({ facet, key, name }) => {
    const saved = catalog.value(number, 'SELECT id FROM terms WHERE facet = ? AND key = ?', facet, key);
    return { id: saved ?? addTerm(catalog, { facet, key, name }, names), facet, key };
  });
}

function addTerm(catalog: Catalog, { facet, key, name }: ArticleTerm, names: TermNames): number {
  const statement = "INSERT INTO terms (facet, key, name, initial, base, slug, count) VALUES (?, ?, ?, ?, ?, '', 0)";
  const base = names.slugBase(facet, key, name);
  return Number(catalog.run(statement, facet, key, name, initialLetters(key), base).lastInsertRowid);
}

/** Saves that an article uses terms. `uses` are those of `terms`, in the same order. */
export function saveTermUses(
  catalog: Catalog,
  id: number,
  { address, date: { millis, day } }: Article,
  terms: readonly ArticleTerm[],
  uses: readonly TermUse[],
): void {
  const statement =
    'INSERT INTO article_terms (term, millis, address, day, article, name, position) VALUES (?, ?, ?, ?, ?, ?, ?)';
  for (const [position, use] of uses.entries())
    catalog.run(statement, use.id, millis, address, day, id, terms[position]?.name ?? '', position);
}

/** Removes the terms of an article, and returns them. `updateTerms` then counts those that the others use. */
export function removeTerms(catalog: Catalog, article: number): readonly TermUse[] {
  const statement = `SELECT t.id, t.facet, t.key FROM article_terms at JOIN terms t ON t.id = at.term
    WHERE at.article = ? ORDER BY at.position`;
  const uses = catalog.rows([number, facetText, termKeyText], statement, article);
  catalog.run('DELETE FROM article_terms WHERE article = ?', article);
  return uses.map(([id, facet, key]) => ({ id, facet, key }));
}
