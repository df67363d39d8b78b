import type { Article } from '../../articles/model/article.ts';
import type { TermKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/site.ts';
import type { Catalog } from '../database/catalog.ts';
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

/** Notes the terms of an article; what may not be listed counts nowhere. */
export function saveTerms(
  catalog: Catalog,
  { id, article, terms, listed }: TermedArticle,
  names: TermNames,
): readonly TermUse[] {
  if (!listed) return [];
  return terms.map(({ facet, key, name }, place) => {
    const base = names.slugBase(facet, key, name);
    const term = catalog
      .sql(
        `INSERT INTO terms (facet, key, name, base, slug, count) VALUES (?, ?, ?, ?, '', 1)
         ON CONFLICT (facet, key) DO UPDATE SET count = count + 1 RETURNING id`,
      )
      .get(facet, key, name, base)?.id as number;
    catalog
      .sql('INSERT INTO article_terms (term, millis, address, day, article, name, place) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(term, article.date.millis, article.address, article.date.day, id, name, place);
    if (facet === 'section') catalog.sql('UPDATE articles SET section = ? WHERE id = ?').run(term, id);
    return { id: term, facet, key };
  });
}

/** Forgets the terms of an article and says which they were. */
export function removeTerms(catalog: Catalog, article: number): readonly TermUse[] {
  const uses = catalog
    .sql(
      `SELECT t.id, t.facet, t.key FROM article_terms at JOIN terms t ON t.id = at.term WHERE at.article = ? ORDER BY at.place`,
    )
    .all(article) as unknown as readonly TermUse[];
  catalog.sql('DELETE FROM article_terms WHERE article = ?').run(article);
  for (const { id } of uses) catalog.sql('UPDATE terms SET count = count - 1 WHERE id = ?').run(id);
  return uses;
}
