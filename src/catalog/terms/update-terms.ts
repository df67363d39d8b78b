import { sha256 } from '../../language/sha256.ts';
import type { TermKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/site.ts';
import type { Catalog } from '../database/catalog.ts';
import type { TermNames } from './term-names.ts';

/**
 * Gives each term in use its name and slug, by the articles alone: the name is the one in its oldest article, the slug goes
 * to the term whose oldest article is the oldest, and others of the same slug get a few letters of their key's hash. So a
 * catalogue that grew by updates names terms as one made at once. Terms that nobody uses any more are dropped. Returns whether
 * a term that pages may already show has another name or slug now.
 */
export function updateTerms(catalog: Catalog, touched: Iterable<number>, names: TermNames): boolean {
  const groups = new Set<string>();
  let renamed = false;
  for (const id of touched) {
    const term = catalog.sql('SELECT facet, base, key, count FROM terms WHERE id = ?').get(id);
    if (!term) continue;
    groups.add(`${term.facet} ${term.base}`);
    if (term.count === 0) catalog.sql('DELETE FROM terms WHERE id = ?').run(id);
    else {
      renamed = renameTerm(catalog, id, names, groups) || renamed;
      updateUses(catalog, id);
    }
  }
  for (const group of groups) {
    const [facet, base] = group.split(' ') as [string, string];
    renamed = assignSlugs(catalog, facet, base) || renamed;
  }
  return renamed;
}

/** The same for every term there is. */
export function updateAllTerms(catalog: Catalog, names: TermNames): boolean {
  const ids = catalog.sql('SELECT id FROM terms').all();
  return updateTerms(
    catalog,
    ids.map(({ id }) => id as number),
    names,
  );
}

/** Names a term after its oldest article, adds the group of its slug, and says whether a name that was in use has changed. */
function renameTerm(catalog: Catalog, id: number, names: TermNames, groups: Set<string>): boolean {
  const first = catalog.sql('SELECT name FROM article_terms WHERE term = ? ORDER BY millis, address LIMIT 1').get(id);
  const term = catalog.sql('SELECT facet, key, name, slug FROM terms WHERE id = ?').get(id);
  const name = first?.name as string;
  const base = names.slugBase(term?.facet as FacetName, term?.key as TermKey, name);
  groups.add(`${term?.facet} ${base}`);
  if (name === term?.name) return false;
  catalog.sql('UPDATE terms SET name = ?, base = ? WHERE id = ?').run(name, base, id);
  return term?.slug !== '';
}

/** Notes a term's years and whether it is written in more than one way; its line in the term table is to be written again. */
function updateUses(catalog: Catalog, id: number): void {
  const statement = `UPDATE terms SET line = NULL, years =
    (SELECT json_group_object(year, count) FROM
      (SELECT substr(day, 1, 4) AS year, count(*) AS count FROM article_terms WHERE term = terms.id GROUP BY year)), varied =
    EXISTS (SELECT 1 FROM article_terms at WHERE at.term = terms.id AND at.name <> terms.name) WHERE id = ?`;
  catalog.sql(statement).run(id);
}

/** Shares out the slugs of a group, and says whether one that was in use has changed. */
function assignSlugs(catalog: Catalog, facet: string, base: string): boolean {
  const terms = catalog
    .sql(
      `SELECT id, key, slug,
         (SELECT millis FROM article_terms WHERE term = id ORDER BY millis, address LIMIT 1) AS millis,
         (SELECT address FROM article_terms WHERE term = id ORDER BY millis, address LIMIT 1) AS address
       FROM terms WHERE facet = ? AND base = ? ORDER BY millis, address, key`,
    )
    .all(facet, base) as unknown as readonly { readonly id: number; readonly key: string; readonly slug: string }[];
  let renamed = false;
  for (const [place, { id, key, slug }] of terms.entries()) {
    const settled = place === 0 ? base : `${base}-${sha256(key).slice(0, 4)}`;
    if (settled === slug) continue;
    catalog.sql('UPDATE terms SET slug = ?, line = NULL WHERE id = ?').run(settled, id);
    renamed ||= slug !== '';
  }
  return renamed;
}
