import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleAddress, number } from '../database/columns.ts';
import { writeMetadata } from '../database/metadata.ts';
import { hasCompared, mostCopies, runsOfSeveral } from './copy-store.ts';
import { SimilarTexts } from './similar-texts.ts';

/** One of so many articles takes as long to compare as to list the runs that several texts have. */
const manyShare = 15;

/**
 * Compares the articles that were saved, and those that were similar to removed ones, with all others, and groups the copies of each story.
 * Returns the addresses of all articles that have or had copies among them. Call inside a transaction.
 */
export function updateCopies(catalog: Catalog): readonly Address[] {
  const pending = catalog.values(number, 'SELECT article FROM copy_pending ORDER BY article');
  if (pending.length === 0) return [];
  const total = catalog.value(number, 'SELECT count(*) FROM copy_sketches') ?? 0;
  const texts = new SimilarTexts(catalog, pending.length * manyShare > total ? runsOfSeveral(catalog) : undefined);
  const changed = new Set(pending);
  for (const id of pending) for (const other of texts.update(id)) changed.add(other);
  const affected = updateGroups(catalog, changed, texts);
  catalog.run('DELETE FROM copy_pending');
  writeMetadata(catalog, hasCompared, 'yes');
  return affected
    .map((id) => catalog.value(articleAddress, 'SELECT address FROM articles WHERE id = ?', id))
    .filter((address) => address !== undefined);
}

/** Groups the changed articles anew, and all that were or are in a group with them. Returns those that were or are in a group. */
function updateGroups(catalog: Catalog, changed: ReadonlySet<number>, texts: SimilarTexts): readonly number[] {
  // A set visits what is added while it is read.
  const regrouped = new Set<number>();
  const affected = new Set<number>();
  const add = (id: number) => {
    regrouped.add(id);
    for (const member of membersWith(catalog, id)) {
      regrouped.add(member);
      affected.add(member);
    }
  };
  for (const id of changed) add(id);
  const groups = new Map<number, readonly number[]>();
  for (const id of regrouped) {
    if (groups.has(id)) continue;
    const group = groupOf(id, texts);
    for (const member of group) {
      groups.set(member, group);
      if (!regrouped.has(member)) add(member);
    }
  }
  for (const id of regrouped) catalog.run('DELETE FROM copy_groups WHERE article = ?', id);
  for (const [id, group] of groups) {
    if (group.length < 2) continue;
    catalog.run('INSERT INTO copy_groups (article, story) VALUES (?, ?)', id, Math.min(...group));
    affected.add(id);
  }
  return [...affected];
}

/** An article, its copies, their copies and so on. The article alone if there are too many: then they are pieces of a series. */
function groupOf(id: number, texts: SimilarTexts): readonly number[] {
  const group = new Set([id]);
  for (const member of group) {
    for (const copy of texts.copiesOf(member)) group.add(copy);
    if (group.size > mostCopies) return [id];
  }
  return [...group];
}

function membersWith(catalog: Catalog, id: number): readonly number[] {
  const statement = `SELECT o.article FROM copy_groups g JOIN copy_groups o ON o.story = g.story WHERE g.article = ?`;
  return catalog.values(number, statement, id);
}
