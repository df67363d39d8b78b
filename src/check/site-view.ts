import type { Finding, FindingKind } from './finding.ts';
import type { PathFinder } from './path-table.ts';

/** What a file is checked against. */
export interface SiteView {
  readonly files: PathFinder;
  /** The site's own address, with a slash at its end; undefined where nothing tells it. */
  readonly base: string | undefined;
}

/** A fragment of another page, at `path`, that a link counts on. */
export interface FragmentLink {
  readonly path: string;
  readonly fragment: string;
  readonly file: string;
  readonly line: number;
}

/** What one file tells about itself and others. */
export interface FileReport {
  readonly findings: readonly Finding[];
  /** Numbers of the files that it leads to or loads. */
  readonly targets: readonly number[];
  readonly fragments: readonly FragmentLink[];
  /** For a page: whether search engines may list it. */
  readonly indexable?: boolean;
  /** For a sitemap: the pages it lists; for an index: its sitemaps. */
  readonly listed?: readonly number[];
  readonly isSitemapIndex?: boolean;
}

/** Collects what is found in one file. */
export class FileNotes {
  readonly findings: Finding[] = [];
  readonly targets = new Set<number>();
  readonly fragments: FragmentLink[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(kind: FindingKind, message: string, line?: number): void {
    this.findings.push({ kind, file: this.#file, message, ...(line === undefined ? {} : { line }) });
  }

  report(): FileReport {
    return { findings: this.findings, targets: [...this.targets], fragments: this.fragments };
  }
}
