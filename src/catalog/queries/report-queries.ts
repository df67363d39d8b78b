import type { Article } from '../../articles/model/article.ts';
import { facetRoles } from '../../settings/facets.ts';
import type { Problem } from '../../settings/files/problem.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleJson, jsonOf, number, text } from '../database/columns.ts';

/** An article with the warnings of its file. */
export interface ReportedArticle {
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly article: Article;
  readonly warnings: readonly Problem[];
}

/** Every listed article in the order of their files. Reads one at a time: an archive need not fit into memory. */
export function* iterateListedArticles(catalog: Catalog): Generator<ReportedArticle> {
  const statement = 'SELECT path, article, warnings FROM articles WHERE listed = 1 ORDER BY path';
  for (const [path, content, warnings] of catalog.iterate([text, articleJson, jsonOf<readonly Problem[]>()], statement))
    yield { path, article: content, warnings };
}

/** A tag with the number of its articles, and the file of the oldest of them. */
export interface ReportedTag {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly path: string;
}

/** Every tag in use, most used first. */
export function allTags(catalog: Catalog): readonly ReportedTag[] {
  const statement = `SELECT t.key, t.name, t.count, (SELECT a.path FROM article_terms at JOIN articles a ON a.id = at.article
      WHERE at.term = t.id ORDER BY at.millis, at.address LIMIT 1)
    FROM terms t WHERE t.facet = ? ORDER BY t.count DESC, t.key`;
  const rows = catalog.rows([text, text, number, text], statement, facetRoles.topic);
  return rows.map(([key, name, count, path]) => ({ key, name, count, path }));
}

export function countOfWithdrawn(catalog: Catalog): number {
  return catalog.value(number, 'SELECT count(*) FROM articles WHERE listed = 0') ?? 0;
}
