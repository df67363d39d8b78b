import type { Finding } from './finding.ts';
import type { LinkGraph } from './link-graph.ts';
import type { PathFinder } from './path-table.ts';

/** What is known of the files of a site when each of them has been read. */
export interface SiteFacts {
  readonly files: PathFinder;
  readonly graph: LinkGraph;
  /** By number: 1 for a page that search engines may list, 2 for one that they may not, 0 for other files. */
  readonly pages: Uint8Array;
  /** By number: in how many sitemaps a page is. */
  readonly inSitemaps: Uint8Array;
  /** Numbers of the sitemaps, and of those that an index lists. */
  readonly sitemaps: readonly number[];
  readonly indexedSitemaps: ReadonlySet<number>;
  readonly hasIndex: boolean;
}

/** Files that hosts, tools and scripts look for by their names; no page need lead to them. */
const lookedFor = new Set([
  '404.html',
  'CNAME',
  '_headers',
  '_redirects',
  '.nojekyll',
  'favicon.ico',
  'manifest-sha256.txt',
  'robots.txt',
  'sanchika.json',
  'sw.js',
]);

/** What scripts fetch: of the search, of the page for reading offline; and the service worker's own. */
const scripted = /^(?:search|data|offline)\/|^assets\/worker-/;

/** Pages that no link leads to from the home page, files that nothing knows, pages that are in no sitemap or in two. */
export function* checkAddresses(facts: SiteFacts): Generator<Finding> {
  const { files, graph, pages, inSitemaps } = facts;
  const reached = graph.reachableFrom(files.indexOf('index.html'), (file) => pages[file] !== 0);
  for (let file = 0; file < files.count; file += 1) {
    const path = files.path(file);
    if (pages[file] === 0) {
      if (!graph.isLinked(file) && !lookedFor.has(path) && !scripted.test(path))
        yield unknown(path, 'is a file that nothing leads to');
    } else if (pages[file] === 1) {
      if (reached[file] === 0) yield unknown(path, 'cannot be reached from the home page');
      yield* sitemapFindings(path, inSitemaps[file] ?? 0);
    } else if (inSitemaps[file] !== 0)
      yield { kind: 'sitemap', file: path, message: 'is in a sitemap, though it says noindex' };
  }
  for (const sitemap of facts.sitemaps) {
    const path = files.path(sitemap);
    if (facts.hasIndex && !facts.indexedSitemaps.has(sitemap))
      yield { kind: 'sitemap', file: path, message: 'is in no sitemap index' };
  }
}

function unknown(file: string, message: string): Finding {
  return { kind: 'address', file, message };
}

function* sitemapFindings(file: string, count: number): Generator<Finding> {
  if (count === 0) yield { kind: 'sitemap', file, message: 'is in no sitemap' };
  if (count > 1) yield { kind: 'sitemap', file, message: `is in sitemaps ${count} times` };
}
