import { sha256 } from '../../language/hashing/sha256.ts';
import type { Catalog } from '../database/catalog.ts';
import { facetText, flag, number, termKeyText, text } from '../database/columns.ts';
import type { TermNames } from './term-names.ts';

/** Terms of a facet whose names make the same slug. */
interface SlugGroup {
  readonly facet: string;
  readonly base: string;
}

/**
 * Updates names, slugs and counts of the given terms and deletes those without articles. Returns whether a term that pages may already
 * show has a new name or slug.
 *
 * The articles alone decide. A term's name is the one in its oldest article. If several terms have the same slug, the term
 * with the oldest article gets it; the others get a part of their key's hash as a suffix, after two hyphens, which no slug has. So
 * each term has a slug of its own, and updates lead to the same terms as a build from nothing.
 */
export function updateTerms(catalog: Catalog, ids: Iterable<number>, names: TermNames): boolean {
  const groups = new Map<string, SlugGroup>();
  const addGroup = (group: SlugGroup) => groups.set(`${group.facet} ${group.base}`, group);
  let renamed = false;
  for (const id of ids) {
    const row = catalog.row(
      [text, text, flag],
      'SELECT facet, base, EXISTS (SELECT 1 FROM article_terms WHERE term = id) FROM terms WHERE id = ?',
      id,
    );
    if (!row) continue;
    const [facet, base, isUsed] = row;
    addGroup({ facet, base });
    if (!isUsed) catalog.run('DELETE FROM terms WHERE id = ?', id);
    else {
      const update = updateName(catalog, id, names);
      addGroup({ facet, base: update.base });
      renamed ||= update.renamed;
      updateUses(catalog, id);
    }
  }
  for (const group of groups.values()) renamed = assignSlugs(catalog, group) || renamed;
  return renamed;
}

export function updateAllTerms(catalog: Catalog, names: TermNames): boolean {
  return updateTerms(catalog, catalog.values(number, 'SELECT id FROM terms'), names);
}

/** Names a term after its oldest article. Returns its slug's base, and whether a name that was in use has changed. */
function updateName(
  catalog: Catalog,
  id: number,
  names: TermNames,
): { readonly base: string; readonly renamed: boolean } {
  const statement = `SELECT facet, key, name, slug,
      (SELECT name FROM article_terms WHERE term = terms.id ORDER BY millis, address LIMIT 1)
    FROM terms WHERE id = ?`;
  const row = catalog.row([facetText, termKeyText, text, text, text], statement, id);
  if (!row) throw new Error(`the catalogue has no term ${id}`);
  const [facet, key, nameBefore, slug, name] = row;
  const base = names.slugBase(facet, key, name);
  if (name === nameBefore) return { base, renamed: false };
  catalog.run('UPDATE terms SET name = ?, base = ? WHERE id = ?', name, base, id);
  return { base, renamed: slug !== '' };
}

/** Counts a term's articles, by year too, sees whether it is written in more than one way, and clears its line in the term table. */
function updateUses(catalog: Catalog, id: number): void {
  const statement = `UPDATE terms SET line = NULL, count = (SELECT count(*) FROM article_terms WHERE term = terms.id), years =
    (SELECT json_group_object(year, count) FROM
      (SELECT substr(day, 1, 4) AS year, count(*) AS count FROM article_terms WHERE term = terms.id GROUP BY year)), varied =
    EXISTS (SELECT 1 FROM article_terms at WHERE at.term = terms.id AND at.name <> terms.name) WHERE id = ?`;
  catalog.run(statement, id);
}

/** Assigns the slugs of a group. Returns whether a slug that was in use has changed. */
function assignSlugs(catalog: Catalog, { facet, base }: SlugGroup): boolean {
  const statement = `SELECT id, key, slug FROM terms WHERE facet = ? AND base = ? ORDER BY
    (SELECT millis FROM article_terms WHERE term = id ORDER BY millis, address LIMIT 1),
    (SELECT address FROM article_terms WHERE term = id ORDER BY millis, address LIMIT 1), key`;
  const terms = catalog.rows([number, text, text], statement, facet, base);
  let renamed = false;
  for (const [index, [id, key, slug]] of terms.entries()) {
    const assigned = index === 0 ? base : `${base}--${sha256(key).slice(0, 8)}`;
    if (assigned === slug) continue;
    catalog.run('UPDATE terms SET slug = ?, line = NULL WHERE id = ?', assigned, id);
    renamed ||= slug !== '';
  }
  return renamed;
}
