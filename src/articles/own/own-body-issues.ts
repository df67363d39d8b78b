import { bodyReferences } from '../body/body-references.ts';
import { linkIssues } from '../body/check-body.ts';
import { linkKind } from '../body/link-kind.ts';
import { rawHtml } from '../body/raw-html.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Issue } from '../model/result.ts';

type Advice = Pick<Issue, 'message' | 'remedy'>;

interface OwnBodyRules {
  /** The path from which links lead. */
  readonly path: string;
  /** Whether a link or picture names a file that the archive has. */
  readonly hasFile: (href: string) => boolean;
  /** What is said of a picture, or of a link to a file, that the archive does not have. */
  readonly picture: Advice;
  readonly file: Advice;
}

/** The problems in the text of an owner's file: its pictures, links and raw HTML. */
export function ownBodyIssues(
  { body, bodyLine }: FrontMatter,
  { path, hasFile, picture, file }: OwnBodyRules,
): readonly Issue[] {
  const { images, links } = bodyReferences(body);
  const html = rawHtml(body);
  const at = ({ line }: { readonly line: number }) => bodyLine + line - 1;
  const missing = ({ message, remedy }: Advice, name: string, line: number): Issue => ({
    line,
    message: `${message}: ${quoteValue(name)}`,
    ...(remedy === undefined ? {} : { remedy }),
  });
  const isCopied = (href: string, isVisible: boolean) =>
    isVisible && typeof linkKind(href) === 'object' && hasFile(href);
  return [
    ...images.filter(({ src }) => !hasFile(src)).map((image) => missing(picture, image.src, at(image))),
    ...links
      .filter(({ href, isVisible }) => !isCopied(href, isVisible))
      .flatMap((link) => linkIssues(path, link).map((issue) => ({ line: at(link), ...issue }))),
    ...links
      .filter(({ href }) => linkKind(href) === 'file' && !hasFile(href))
      .map((link) => missing(file, link.href, at(link))),
    ...(html
      ? [{ line: at(html), message: `has raw HTML: ${quoteValue(html.first)}`, remedy: 'write it in Markdown' }]
      : []),
  ];
}
