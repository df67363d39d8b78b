import { type TagUse, tagVariants } from '../../articles/front-matter/tag-variants.ts';
import { facetRoles } from '../../settings/facets.ts';
import type { Problem } from '../../settings/files/problem.ts';
import type { Catalog } from '../database/catalog.ts';
import { jsonOf, number, text } from '../database/columns.ts';

/** The warnings about articles, in the order of their files. Warnings don't stop a build. `root` is the articles' folder. */
export function articleWarnings(catalog: Catalog, root: string): readonly Problem[] {
  const statement = "SELECT warnings FROM articles WHERE warnings <> '[]' ORDER BY path";
  const warnings = catalog.values(jsonOf<readonly Problem[]>(), statement).flat();
  return [...warnings, ...tagVariants(tagUses(catalog, root))];
}

/** The tags that are written in more than one way, each way with one of its files. */
function tagUses(catalog: Catalog, root: string): readonly TagUse[] {
  const statement = `SELECT at.name, min(a.path) AS path, count(*)
    FROM article_terms at JOIN articles a ON a.id = at.article
    WHERE at.term IN (SELECT id FROM terms WHERE facet = ? AND varied)
    GROUP BY at.term, at.name ORDER BY at.term, path`;
  const rows = catalog.rows([text, text, number], statement, facetRoles.topic);
  return rows.map(([tag, path, count]) => ({ tag, file: `${root}/${path}`, count }));
}
