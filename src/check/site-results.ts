import { byCodeUnit } from '../language/collator.ts';
import type { SiteFiles } from './check-addresses.ts';
import type { FragmentLink } from './findings/file-findings.ts';
import { LinkGraph } from './links/link-graph.ts';
import type { PathFinder } from './links/path-table.ts';
import type { CheckedFile } from './workers/check-worker.ts';

/** Collects the results of all files as numbers, which keeps memory small. */
export class SiteResults {
  /** The patterns of valid pages that no earlier check has saved. */
  readonly patterns: string[] = [];
  read = 0;
  pageCount = 0;
  readonly #files: PathFinder;
  readonly #graph: LinkGraph;
  readonly #pages: Uint8Array;
  readonly #inSitemaps: Uint8Array;
  readonly #sitemaps: number[] = [];
  readonly #indexed = new Set<number>();
  readonly #fragments = new Map<string, FragmentLink>();
  #hasIndex = false;

  constructor(files: PathFinder) {
    this.#files = files;
    this.#graph = new LinkGraph(files.count);
    this.#pages = new Uint8Array(files.count);
    this.#inSitemaps = new Uint8Array(files.count);
  }

  add({ path, targets, fragments, indexable, listed, isSitemapIndex, patterns = [] }: CheckedFile): void {
    this.read += 1;
    for (const pattern of patterns) this.patterns.push(pattern);
    const index = this.#files.indexOf(path);
    this.#graph.add(index, targets);
    if (indexable !== undefined) {
      this.pageCount += 1;
      this.#pages[index] = indexable ? 1 : 2;
    }
    for (const link of fragments) {
      const key = `${link.path}#${link.fragment}`;
      if (!this.#fragments.has(key)) this.#fragments.set(key, link);
    }
    if (listed === undefined) return;
    if (isSitemapIndex) {
      this.#hasIndex = true;
      for (const sitemap of listed) this.#indexed.add(sitemap);
    } else {
      this.#sitemaps.push(index);
      for (const page of listed) this.#inSitemaps[page] = Math.min(255, (this.#inSitemaps[page] ?? 0) + 1);
    }
  }

  /** The fragments that links use, each once, sorted by page. */
  get fragments(): readonly FragmentLink[] {
    return [...this.#fragments.values()].toSorted((a, b) => byCodeUnit(a.path, b.path));
  }

  facts(): SiteFiles {
    return {
      files: this.#files,
      graph: this.#graph,
      pages: this.#pages,
      inSitemaps: this.#inSitemaps,
      sitemaps: this.#sitemaps,
      indexedSitemaps: this.#indexed,
      hasIndex: this.#hasIndex,
    };
  }
}
