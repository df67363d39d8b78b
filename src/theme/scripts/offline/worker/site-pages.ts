import type { OfflinePlan } from '../plan/build-plan.ts';

/** Pages whose scripts read the query. The query of any other page may be one of another app. */
const pagesWithQuery: ReadonlySet<string> = new Set(['search.html', 'compare.html', 'over-time.html', 'offline.html']);

/** Which addresses below the scope belong to the pages of the archive. Another app may use the others. */
export class SitePages {
  readonly #named: ReadonlySet<string>;
  readonly #folders: ReadonlySet<string>;

  constructor({ shell, groups }: OfflinePlan) {
    const places = groups.flatMap((group) => group.places);
    this.#named = new Set([...shell.map(([url]) => url), ...places.filter((place) => !place.endsWith('/'))]);
    this.#folders = new Set(places.filter((place) => place === '' || place.endsWith('/')));
  }

  /** Whether a page may be one of the archive. */
  has(file: string, query: string): boolean {
    const isKnown = this.names(file) || (folderOf(file) === '' && this.#folders.has(''));
    return isKnown && (query === '' || pagesWithQuery.has(file));
  }

  /** Whether the archive names a page, or the folder that it lies in. */
  names(file: string): boolean {
    const folder = folderOf(file);
    return this.#named.has(file) || (folder !== '' && this.#folders.has(folder));
  }
}

/** The first folder of a page: `2023/07/x.html` => `2023/`. Empty for pages without a folder. */
function folderOf(file: string): string {
  return file.slice(0, file.indexOf('/') + 1);
}

const manifestLink = /<link rel="?manifest"? href="?([^"\s>]+)/;
const pageScript = /<script src="?([^"\s>]+\/|)assets\/page-[A-Z0-9]{8}\.js/;

/**
 * Whether the HTML of a page is one of this archive: it ends, and its manifest and its script are the ones below the scope. Pages of
 * another app, of another archive on the same host, and pages cut off during an upload are not.
 */
export function isOwnPage(html: string, address: string, scope: string): boolean {
  const manifest = manifestLink.exec(html)?.[1];
  const root = pageScript.exec(html)?.[1];
  return (
    manifest !== undefined &&
    root !== undefined &&
    html.includes('</html>') &&
    new URL(manifest, address).href === `${scope}site.webmanifest` &&
    new URL(`${root}assets/`, address).href === `${scope}assets/`
  );
}
