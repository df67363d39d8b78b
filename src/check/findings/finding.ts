/** The topics of findings. The summary counts findings by topic. */
export const findingKinds = ['link', 'address', 'html', 'page', 'outside', 'data', 'sitemap', 'manifest'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A problem with a file of a built site. */
export interface Finding {
  readonly kind: FindingKind;
  /** Path from the site's root. */
  readonly file: string;
  /** Line in `file`, from 1. */
  readonly line?: number;
  readonly message: string;
}

// tags/x/index.html:12: <a> to a file that does not exist: "../y.html"
export function findingLine({ file, line, message }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}
