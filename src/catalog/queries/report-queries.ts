import type { Article } from '../../articles/model/article.ts';
import type { Problem } from '../../settings/problem.ts';
import type { Catalog } from '../database/catalog.ts';

/** An article with what was questionable in its file. */
export interface ReportedArticle {
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly article: Article;
  readonly warnings: readonly Problem[];
}

/** Every article that is shown, in the order of their files, one at a time: an archive need not fit into memory. */
export function* iterateListedArticles(catalog: Catalog): Generator<ReportedArticle> {
  const rows = catalog.sql('SELECT path, article, warnings FROM articles WHERE listed = 1 ORDER BY path');
  for (const { path, article, warnings } of rows.iterate()) {
    yield {
      path: path as string,
      article: JSON.parse(article as string),
      warnings: warnings === '[]' ? [] : JSON.parse(warnings as string),
    };
  }
}

/** A tag with how many articles have it, and the file of the oldest of them. */
export interface ReportedTag {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly path: string;
}

/** Every tag in use, most used first. */
export function allTags(catalog: Catalog): readonly ReportedTag[] {
  const statement = `SELECT t.key, t.name, t.count, (SELECT a.path FROM article_terms at JOIN articles a ON a.id = at.article
      WHERE at.term = t.id ORDER BY at.millis, at.address LIMIT 1) AS path
    FROM terms t WHERE t.facet = 'tag' ORDER BY t.count DESC, t.key`;
  return catalog.sql(statement).all() as unknown as readonly ReportedTag[];
}

export function countOfWithdrawn(catalog: Catalog): number {
  return catalog.sql('SELECT count(*) AS n FROM articles WHERE listed = 0').get()?.n as number;
}
