/** What a finding is about; the summary counts by it. */
export const findingKinds = ['link', 'address', 'html', 'page', 'outside', 'data', 'sitemap', 'manifest'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something wrong with a file of a built site. */
export interface Finding {
  readonly kind: FindingKind;
  /** Path from the site's root. */
  readonly file: string;
  /** Line in `file`, from 1. */
  readonly line?: number;
  readonly message: string;
}

// tags/x/index.html:12: leads nowhere: "../y.html"
export function findingLine({ file, line, message }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}
