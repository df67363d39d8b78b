import type { PathFinder } from '../links/path-table.ts';
import type { LinkTarget } from '../links/resolve-link.ts';
import type { Finding, FindingKind } from './finding.ts';

/** The site that a file is checked against. */
export interface SiteContext {
  readonly files: PathFinder;
  /** The address of the site, which ends in a slash. Undefined if it is unknown. */
  readonly base: string | undefined;
  /** Other sites that the settings allow pages to load from: `https://stats.example.org`. */
  readonly declared?: readonly string[];
}

/** A link to a fragment of another page, at `path`. */
export interface FragmentLink {
  readonly path: string;
  readonly fragment: string;
  readonly file: string;
  readonly line: number;
}

/** The results for one file. */
export interface FileReport {
  readonly findings: readonly Finding[];
  /** Indexes of the files that it links to or loads. */
  readonly targets: readonly number[];
  readonly fragments: readonly FragmentLink[];
  /** Of a page: whether search engines may list it. */
  readonly indexable?: boolean;
  /** Of a sitemap: the pages that it lists. Of a sitemap index: its sitemaps. */
  readonly listed?: readonly number[];
  readonly isSitemapIndex?: boolean;
}

/** Collects the findings about one file. */
export class FileFindings {
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

  /** Records a link to a file of the site. Returns false if the target is not a file of the site. */
  addTarget(target: LinkTarget, site: SiteContext): boolean {
    const index = target.to === 'file' ? site.files.indexOf(target.path) : -1;
    if (index >= 0) this.targets.add(index);
    return index >= 0;
  }

  report(): FileReport {
    return { findings: this.findings, targets: [...this.targets], fragments: this.fragments };
  }
}

/** The line, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}
