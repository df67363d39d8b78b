import { type TagUse, tagVariants } from '../../articles/front-matter/tag-variants.ts';
import type { Problem } from '../../settings/problem.ts';
import type { Catalog } from '../database/catalog.ts';

/** What is questionable in the articles and doesn't stop a build, in the order of their files. `root` is the articles' folder. */
export function articleWarnings(catalog: Catalog, root: string): readonly Problem[] {
  const rows = catalog.sql("SELECT warnings FROM articles WHERE warnings <> '[]' ORDER BY path").all();
  const found = rows.flatMap((row) => JSON.parse(row.warnings as string) as readonly Problem[]);
  return [...found, ...tagVariants(tagUses(catalog, root))];
}

/** The tags that are written in more than one way, each way with one of its files. */
function tagUses(catalog: Catalog, root: string): readonly TagUse[] {
  const rows = catalog
    .sql(
      `SELECT at.name AS tag, min(a.path) AS path, count(*) AS count
       FROM article_terms at JOIN articles a ON a.id = at.article
       WHERE at.term IN (SELECT id FROM terms WHERE facet = 'tag' AND varied)
       GROUP BY at.term, at.name ORDER BY at.term, path`,
    )
    .all();
  return rows.map(({ tag, path, count }) => ({ tag: tag as string, file: `${root}/${path}`, count: count as number }));
}
