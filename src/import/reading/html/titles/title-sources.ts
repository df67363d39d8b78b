/** A heading of a page. */
export interface ShownHeading {
  readonly text: string;
  /** The texts of the elements in it, if it has several: a kicker and a headline, or two lines of a headline. */
  readonly parts: readonly string[];
  /** It is hidden, or in a part of the page that has no headline: navigation, footer, logo. */
  readonly doubtful: boolean;
  /** It is a heading of the second or third level. */
  readonly minor: boolean;
  /** It is the only text of a page without headings that looks like one, by its name or size. */
  readonly lone?: boolean;
}

/** The texts of a page that may be its headline. */
export interface TitleSources {
  /** From linked data. */
  readonly data: string | undefined;
  /** From meta tags, the most reliable first. */
  readonly metas: readonly string[];
  /** In the order of the page. */
  readonly headings: readonly ShownHeading[];
  /** The title of the document. */
  readonly page: string;
  /** The name of the site. */
  readonly site: string | undefined;
  /** The address of the page. */
  readonly url: string | undefined;
}
