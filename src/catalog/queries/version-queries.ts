import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleAddress, flag, number, type Row, text } from '../database/columns.ts';

/** A version of an article in one language. */
export interface Version {
  readonly id: number;
  readonly address: Address;
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly lang: string;
  readonly listed: boolean;
  readonly title: string;
}

const columns = [number, articleAddress, text, text, flag, text] as const;

/** Two articles are versions of each other if one names the address of the other, or if both name the same word. */
const versionIds = `WITH RECURSIVE versions (id) AS (
  SELECT ?
  UNION SELECT a.id FROM versions v JOIN translation_names n ON n.article = v.id JOIN articles a ON a.address = n.name
  UNION SELECT n.article FROM versions v JOIN articles a ON a.id = v.id JOIN translation_names n ON n.name = a.address
  UNION SELECT o.article FROM versions v JOIN translation_names n ON n.article = v.id JOIN translation_names o ON o.name = n.name
)`;

/**
 * The versions of an article, itself included, the original first: the oldest. Empty if it has none but itself. Withdrawn versions are
 * among them.
 */
export function versionsOf(catalog: Catalog, id: number): readonly Version[] {
  if (!hasVersions(catalog)) return [];
  const statement = `${versionIds} SELECT a.id, a.address, a.path, a.lang, a.listed, a.article ->> '$.title' FROM versions
    JOIN articles a ON a.id = versions.id ORDER BY a.millis, a.address`;
  const rows = catalog.rows(columns, statement, id);
  return rows.length < 2 ? [] : rows.map(toVersion);
}

/** Whether any article names a version. Most archives have none, and no cost of them. */
export function hasVersions(catalog: Catalog): boolean {
  return catalog.value(number, 'SELECT 1 FROM translation_names LIMIT 1') !== undefined;
}

/** What articles name as their versions, with the article, in the order of their files. `isAddress`: there is an article at it. */
export function translationNames(
  catalog: Catalog,
): readonly { readonly id: number; readonly path: string; readonly name: string; readonly isAddress: boolean }[] {
  const statement = `SELECT a.id, a.path, n.name, EXISTS (SELECT 1 FROM articles o WHERE o.address = n.name)
    FROM translation_names n JOIN articles a ON a.id = n.article ORDER BY a.path, n.name`;
  return catalog
    .rows([number, text, text, flag], statement)
    .map(([id, path, name, isAddress]) => ({ id, path, name, isAddress }));
}

/** The listed articles of these days that name versions or are named as one. */
export function versionedArticles(catalog: Catalog, from: string, to: string): readonly number[] {
  if (!hasVersions(catalog)) return [];
  const statement = `SELECT id FROM articles a WHERE listed = 1 AND day >= ? AND day < ? AND (
    EXISTS (SELECT 1 FROM translation_names n WHERE n.article = a.id) OR
    EXISTS (SELECT 1 FROM translation_names n WHERE n.name = a.address)) ORDER BY path`;
  return catalog.values(number, statement, from, `${to}:`);
}

function toVersion([id, address, path, lang, listed, title]: Row<typeof columns>): Version {
  return { id, address, path, lang, listed, title };
}
