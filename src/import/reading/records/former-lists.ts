import type { FormerPages } from '../draft/import-context.ts';

/** The lists of an article at the old site: each with the names in the path to it, and the page of this archive. */
export interface FormerLists {
  /** The address of the old site. Its path comes before all paths. */
  readonly site?: string | undefined;
  readonly lists: readonly (readonly [path: readonly string[], to: string])[];
  /** The paths of its feeds. */
  readonly feeds: readonly string[];
}

/** Notes where the lists of an article stood, and the feeds of the site. */
export function noteLists({ site, lists, feeds }: FormerLists, pages: FormerPages): void {
  const base = site === undefined ? '' : (URL.parse(site)?.pathname ?? '').replace(/(?<!\/)\/+$/, '');
  for (const feed of feeds) pages.add(`${base}/${feed}`, 'feed.xml');
  for (const [names, to] of lists)
    if (names.every((name) => name !== '')) pages.add(`${base}/${names.map(escaped).join('/')}/`, to);
}

/** The characters that would end a path, or begin an escape. Letters of all scripts stay readable. */
function escaped(name: string): string {
  return name.replace(/[%?#\\/]/g, encodeURIComponent).replaceAll('\\', '%5C');
}

/** The part of an address that Jekyll and Hugo make of a name: `नई दिल्ली` => `नई-दिल्ली`. */
export function nameInPath(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
