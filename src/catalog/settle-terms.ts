import { sha256 } from '../language/sha256.ts';
import type { TermKey } from '../language/term-key.ts';
import type { Catalog } from './catalog.ts';
import type { TermNames } from './term-names.ts';

/**
 * Gives each term in use its name and slug, by the articles alone: the name is the one in its oldest article, the slug goes
 * to the term whose oldest article is the oldest, and others of the same slug get a few letters of their key's hash. So a
 * catalogue that grew by updates names terms as one made at once. Terms that nobody uses any more are dropped. Returns the
 * terms whose name or slug has changed.
 */
export function settleTerms(catalog: Catalog, touched: Iterable<number>, names: TermNames): readonly number[] {
  const groups = new Set<string>();
  for (const id of touched) {
    const term = catalog.sql('SELECT facet, base, key, count FROM terms WHERE id = ?').get(id);
    if (!term) continue;
    groups.add(`${term.facet} ${term.base}`);
    if (term.count === 0) catalog.sql('DELETE FROM terms WHERE id = ?').run(id);
    else groups.add(renameTerm(catalog, id, names));
  }
  const renamed: number[] = [];
  for (const group of groups) {
    const [facet, base] = group.split(' ') as [string, string];
    renamed.push(...settleGroup(catalog, facet, base));
  }
  return renamed;
}

/** Names a term after its oldest article and says which slug group it is in now. */
function renameTerm(catalog: Catalog, id: number, names: TermNames): string {
  const first = catalog.sql('SELECT name FROM article_terms WHERE term = ? ORDER BY millis, address LIMIT 1').get(id);
  const term = catalog.sql('SELECT facet, key, name FROM terms WHERE id = ?').get(id);
  const name = first?.name as string;
  const base = names.slugBase(term?.key as TermKey, name);
  // An empty slug marks the term as renamed for settleGroup.
  if (name !== term?.name)
    catalog.sql("UPDATE terms SET name = ?, base = ?, slug = '' WHERE id = ?").run(name, base, id);
  return `${term?.facet} ${base}`;
}

function settleGroup(catalog: Catalog, facet: string, base: string): readonly number[] {
  const terms = catalog
    .sql(
      `SELECT id, key, slug,
         (SELECT millis FROM article_terms WHERE term = id ORDER BY millis, address LIMIT 1) AS millis,
         (SELECT address FROM article_terms WHERE term = id ORDER BY millis, address LIMIT 1) AS address
       FROM terms WHERE facet = ? AND base = ? ORDER BY millis, address, key`,
    )
    .all(facet, base) as unknown as readonly { readonly id: number; readonly key: string; readonly slug: string }[];
  const renamed: number[] = [];
  for (const [place, { id, key, slug }] of terms.entries()) {
    const settled = place === 0 ? base : `${base}-${sha256(key).slice(0, 4)}`;
    if (settled === slug) continue;
    catalog.sql('UPDATE terms SET slug = ? WHERE id = ?').run(settled, id);
    renamed.push(id);
  }
  return renamed;
}
