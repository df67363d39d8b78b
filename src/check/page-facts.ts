/** What an address in a page is for: a reader follows it, the browser loads it, a machine reads it. */
export type LinkUse = 'follow' | 'load' | 'tell';

/** An address as it stands in a page. */
export interface PageLink {
  readonly value: string;
  readonly use: LinkUse;
  /** `a`, `link rel=canonical`, `meta og:image`: the place, for whoever reads the finding. */
  readonly place: string;
  /** Characters before it in the file. */
  readonly offset: number;
}

/** Something that a page may not hold, where it stands. */
export interface PageFlaw {
  readonly message: string;
  readonly offset: number;
}

/** What a page says about itself, from one reading of its tags. */
export interface PageFacts {
  readonly links: readonly PageLink[];
  readonly ids: ReadonlySet<string>;
  readonly duplicateIds: readonly PageFlaw[];
  /** Inline scripts, styles, event handlers: what the policy forbids. */
  readonly inline: readonly PageFlaw[];
  readonly headings: number;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly lang: string | undefined;
  readonly canonicals: readonly string[];
  readonly noindex: boolean;
  /** The Content-Security-Policy, and where it stands. */
  readonly policy: { readonly content: string; readonly offset: number } | undefined;
  /** The first thing that is loaded. */
  readonly firstLoad: number | undefined;
  readonly structuredData: readonly { readonly text: string; readonly offset: number }[];
}
