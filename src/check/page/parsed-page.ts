/** How an address is used: a reader follows it, a browser loads it, or it describes the page to machines. */
export type LinkUse = 'follow' | 'load' | 'describe';

/** An address in a page. */
export interface PageLink {
  readonly value: string;
  readonly use: LinkUse;
  /** The element, for messages: `a`, `link rel=canonical`, `meta og:image`. */
  readonly element: string;
  /** The number of characters before it in the file. */
  readonly offset: number;
}

/** Something that a page must not have. */
export interface PageIssue {
  readonly message: string;
  readonly offset: number;
}

/** The parts of a page that are checked. */
export interface ParsedPage {
  readonly links: readonly PageLink[];
  readonly ids: ReadonlySet<string>;
  readonly duplicateIds: readonly PageIssue[];
  /** Inline scripts, styles and event handlers, which the policy forbids. */
  readonly inline: readonly PageIssue[];
  readonly headings: number;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly lang: string | undefined;
  readonly canonicals: readonly string[];
  readonly noindex: boolean;
  /** Whether it leads to another page: `<meta http-equiv="refresh">`. */
  readonly leadsOn: boolean;
  /** The Content-Security-Policy and its offset. */
  readonly policy: { readonly content: string; readonly offset: number } | undefined;
  /** The offset of the first file that is loaded. */
  readonly firstLoad: number | undefined;
  readonly structuredData: readonly { readonly text: string; readonly offset: number }[];
}
