import type { Finding } from './findings/finding.ts';
import type { LinkGraph } from './links/link-graph.ts';
import type { PathFinder } from './links/path-table.ts';

/** The files of a site after all of them were read. */
export interface SiteFiles {
  readonly files: PathFinder;
  readonly graph: LinkGraph;
  /** By index: 1 for a page that search engines may list, 2 for a page with noindex, 0 for other files. */
  readonly pages: Uint8Array;
  /** By index: how many sitemaps list a page. */
  readonly inSitemaps: Uint8Array;
  /** Indexes of the sitemaps, and of those that a sitemap index lists. */
  readonly sitemaps: readonly number[];
  readonly indexedSitemaps: ReadonlySet<number>;
  readonly hasIndex: boolean;
}

/** Files that hosts, tools and scripts find by name. No page has to link to them. */
const filesOfHosts = new Set([
  '404.html',
  'CNAME',
  '_headers',
  '_redirects',
  '.nojekyll',
  'speculation-rules.json',
  'favicon.ico',
  'manifest-sha256.txt',
  'redirects/Caddyfile',
  'redirects/apache.conf',
  'redirects/apache.txt',
  'redirects/nginx.conf',
  'robots.txt',
  'sanchika.json',
  'sw.js',
]);

/** Files that scripts load (for search, for reading offline, for old addresses, for the service worker), and styles that no page may need. */
const filesOfScripts =
  /^(?:search|data|offline|old-addresses)\/|^assets\/(?:worker|old-address|old-query|facet|rich-text|scans|ur)-/;

/** Finds pages that cannot be reached from the home page, files without links to them, and pages in no sitemap or in several. */
export function* checkAddresses(facts: SiteFiles): Generator<Finding> {
  const { files, graph, pages, inSitemaps } = facts;
  const reached = graph.reachableFrom(files.indexOf('index.html'), (file) => pages[file] !== 0);
  for (let file = 0; file < files.count; file += 1) {
    const path = files.path(file);
    if (pages[file] === 0) {
      if (!graph.isLinked(file) && !filesOfHosts.has(path) && !filesOfScripts.test(path))
        yield addressFinding(path, 'is a file without links to it');
    } else if (pages[file] === 1) {
      if (reached[file] === 0) yield addressFinding(path, 'cannot be reached from the home page');
      yield* sitemapFindings(path, inSitemaps[file] ?? 0);
    } else if (inSitemaps[file] !== 0)
      yield { kind: 'sitemap', file: path, message: 'is in a sitemap, but has noindex' };
  }
  for (const sitemap of facts.sitemaps) {
    const path = files.path(sitemap);
    if (facts.hasIndex && !facts.indexedSitemaps.has(sitemap))
      yield { kind: 'sitemap', file: path, message: 'is in no sitemap index' };
  }
}

function addressFinding(file: string, message: string): Finding {
  return { kind: 'address', file, message };
}

function* sitemapFindings(file: string, count: number): Generator<Finding> {
  if (count === 0) yield { kind: 'sitemap', file, message: 'is in no sitemap' };
  if (count > 1) yield { kind: 'sitemap', file, message: `is listed ${count} times in sitemaps` };
}
