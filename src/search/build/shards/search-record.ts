import type { MediaUrl } from '../../../pictures/plan-variants.ts';
import { toList } from '../../../settings/facet-lists.ts';
import { type ByColumn, columnOf, type KeyFacet, type NameFacet } from '../../../settings/facets.ts';
import type { KeyedName, ResultCopy, ResultScan, ResultVersion } from '../../format/shard-table.ts';

/** The data of one article that is searched, filtered or shown in results. */
export interface SearchRecord extends ByColumn<string, NameFacet>, ByColumn<KeyedName, KeyFacet> {
  /** Percent-encoded address from the site's root. */
  readonly url: string;
  readonly title: string;
  /** The standfirst. */
  readonly summary?: string;
  /** The wire credit. */
  readonly agency?: string;
  /** The body as plain text, its blocks separated by newlines. */
  readonly text: string;
  /** The smallest file of its picture, from the site's root. */
  readonly thumbnail?: MediaUrl;
  /** The texts of its scans. Absent if there are none. */
  readonly scans?: readonly ResultScan[];
  /** BCP 47. */
  readonly lang: string;
  /** The day in the archive's zone: `2023-07-27`. */
  readonly day: string;
  /** The moment of publication, ISO 8601 with offset. */
  readonly iso: string;
  /** The versions in other languages, the copies, and the key that all of them have. Absent if there are none. */
  readonly versions?: readonly ResultVersion[];
  readonly copies?: readonly ResultCopy[];
  readonly story?: string;
  /** Records with the same hash are the same. */
  readonly hash: string;
}

/** The names of an article for a facet. */
export function namesOf(record: ByColumn<string, NameFacet>, facet: NameFacet): readonly string[] {
  return toList<string>(record[columnOf(facet)]);
}

/** Sorts oldest first, by moment and then by address. So a new article does not change the numbers of older ones. */
export function byOldest(
  a: { readonly iso: string; readonly day: string; readonly url: string },
  b: { readonly iso: string; readonly day: string; readonly url: string },
): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const moments = Date.parse(a.iso) - Date.parse(b.iso);
  if (moments !== 0) return moments;
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}
