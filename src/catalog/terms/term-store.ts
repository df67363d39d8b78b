import type { Article } from '../../articles/model/article.ts';
import { initialLetters } from '../../language/initial-letters.ts';
import type { TermKey } from '../../language/term-key.ts';
import { type FacetName, facetRoles } from '../../settings/facets.ts';
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

interface TermedArticle {
  readonly id: number;
  readonly article: Article;
  readonly terms: readonly ArticleTerm[];
  readonly listed: boolean;
}

/** Saves the terms of an article. A withdrawn article counts nowhere. */
export function saveTerms(
  catalog: Catalog,
  { id, article, terms, listed }: TermedArticle,
  names: TermNames,
): readonly TermUse[] {
  if (!listed) return [];
  return terms.map(({ facet, key, name }, position) => {
    const base = names.slugBase(facet, key, name);
    const statement = `INSERT INTO terms (facet, key, name, initial, base, slug, count) VALUES (?, ?, ?, ?, ?, '', 1)
      ON CONFLICT (facet, key) DO UPDATE SET count = count + 1 RETURNING id`;
    const term = catalog.value(number, statement, facet, key, name, initialLetters(key), base);
    if (term === undefined) throw new Error(`the catalogue did not save the term ${key}`);
    catalog.run(
      'INSERT INTO article_terms (term, millis, address, day, article, name, position) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[term, article.date.millis, article.address, article.date.day, id, name, position],
    );
    if (facet === facetRoles.section) catalog.run('UPDATE articles SET section = ? WHERE id = ?', term, id);
    return { id: term, facet, key };
  });
}

/** Removes the terms of an article, and returns them. */
export function removeTerms(catalog: Catalog, article: number): readonly TermUse[] {
  const statement = `SELECT t.id, t.facet, t.key FROM article_terms at JOIN terms t ON t.id = at.term
    WHERE at.article = ? ORDER BY at.position`;
  const uses = catalog.rows([number, facetText, termKeyText], statement, article);
  catalog.run('DELETE FROM article_terms WHERE article = ?', article);
  for (const [id] of uses) catalog.run('UPDATE terms SET count = count - 1 WHERE id = ?', id);
  return uses.map(([id, facet, key]) => ({ id, facet, key }));
}
