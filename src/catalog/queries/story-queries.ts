import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleAddress, number } from '../database/columns.ts';
import { copiesOf } from './copy-queries.ts';
import { versionedArticles, versionsOf } from './version-queries.ts';

/**
 * The address that stands for a story, of which the search shows one article: the oldest of its copies, of its versions in other
 * languages, and of theirs. Undefined if the article is the only one.
 */
export function storyAddress(catalog: Catalog, id: number): Address | undefined {
  // A set visits what is added while it is read.
  const found = new Set([id]);
  for (const member of found) {
    for (const version of versionsOf(catalog, member)) if (version.listed) found.add(version.id);
    for (const copy of copiesOf(catalog, member)) found.add(copy.id);
  }
  if (found.size < 2) return undefined;
  const statement = `SELECT address FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY millis, address LIMIT 1`;
  return catalog.value(articleAddress, statement, JSON.stringify([...found]));
}

/**
 * For the listed articles of these days that have versions or copies, by their numbers: a text that changes whenever their results
 * in the search do.
 */
export function storyHashes(catalog: Catalog, from: string, to: string): ReadonlyMap<number, string> {
  const statement = `SELECT g.article FROM articles a JOIN copy_groups g ON g.article = a.id
    WHERE a.listed = 1 AND a.day >= ? AND a.day < ?`;
  const ids = new Set([...versionedArticles(catalog, from, to), ...catalog.values(number, statement, from, `${to}:`)]);
  const hashes = [...ids].flatMap((id): readonly (readonly [number, string])[] => {
    const story = storyAddress(catalog, id);
    if (story === undefined) return [];
    const versions = versionsOf(catalog, id).map(({ id: _, ...version }) => version);
    const copies = copiesOf(catalog, id).map(({ id: _, ...copy }) => copy);
    return [[id, JSON.stringify([story, versions, copies])]];
  });
  return new Map(hashes);
}
