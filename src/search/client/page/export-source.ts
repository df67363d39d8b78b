/** What the citations of an archive have in common. */
export interface ExportSource {
  /** Address of the site. */
  readonly url: string;
  readonly publisher: string;
  /** Titles of the archive by language, and the language for others. */
  readonly titles: Readonly<Record<string, string>>;
  readonly language: string;
}
