import { posix } from 'node:path';
import { decodeAddress } from '../../language/addresses/decode-address.ts';
import type { ArticleFile } from '../files/address.ts';
import { fileEnding } from '../files/file-kinds.ts';
import { findImage } from '../files/find-image.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Issue } from '../model/result.ts';
import { bodyReferences, type LinkReference } from './body-references.ts';
import { linkedFile, linkKind } from './link-kind.ts';
import { rawHtml } from './raw-html.ts';

/** A picture or file of an article: as its text names it, and the path of its file in the articles folder. */
export interface ReferencedFile {
  readonly src: string;
  readonly path: string;
}

export interface CheckedBody {
  readonly problems: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly images: readonly ReferencedFile[];
  /** The files that links lead to. */
  readonly files: readonly ReferencedFile[];
}

/** Checks a body. Lines are those of the file. Returns its pictures too. */
export function checkBody(file: ArticleFile, body: string, bodyLine: number): CheckedBody {
  if (body === '')
    return {
      problems: [{ line: bodyLine, message: 'has no text', remedy: 'write it below the front matter' }],
      warnings: [],
      images: [],
      files: [],
    };
  const references = bodyReferences(body);
  const html = rawHtml(body);
  const at = ({ line }: { readonly line: number }) => bodyLine + line - 1;
  const images = references.images
    .filter(({ src }) => fileEnding(src) === undefined)
    .map((image) => ({ image, checked: findImage(file.root, file.path, image.src) }));
  const shownFiles = references.images.filter(({ src }) => fileEnding(src) !== undefined);
  const linkedFiles = references.links.filter(({ href, isVisible }) => isVisible && linkKind(href) === 'file');
  const files = [...shownFiles, ...linkedFiles.map(({ href, line }) => ({ src: linkedFile(href), line }))].map(
    (link) => ({
      link,
      src: link.src,
      found: findImage(file.root, file.path, link.src),
    }),
  );
  return {
    files: files.flatMap(({ src, found }) => (found.ok ? [{ src, path: found.value }] : [])),
    images: images.flatMap(({ image, checked }) => (checked.ok ? [{ src: image.src, path: checked.value }] : [])),
    problems: [
      ...images.flatMap(({ image, checked }) =>
        checked.ok
          ? []
          : [{ line: at(image), ...checked.issue, message: `has a picture that ${checked.issue.message}` }],
      ),
      ...files.flatMap(({ link, found }) =>
        found.ok
          ? []
          : [{ line: at(link), ...found.issue, message: `has a link to a file that ${found.issue.message}` }],
      ),
      ...references.links.flatMap((link) => linkIssues(file.path, link).map((issue) => ({ line: at(link), ...issue }))),
    ],
    warnings: [
      ...references.images
        .filter(({ alt }) => alt.trim() === '')
        .map((image) => ({ line: at(image), ...altIssue(image.src) })),
      ...references.links
        .filter(({ href }) => linkKind(href) === 'web' && !URL.canParse(href))
        .map((link) => ({ line: at(link), ...addressIssue(link.href) })),
      ...(html ? [{ line: at(html), ...htmlIssue(html.first, html.count) }] : []),
    ],
  };
}

export function linkIssues(path: string, { href, isVisible }: LinkReference): readonly Issue[] {
  if (!isVisible)
    return [{ message: `has a link without words: ${quoteValue(href)}`, remedy: 'write words between the brackets' }];
  const kind = linkKind(href);
  if (typeof kind === 'object') return [kind];
  if (kind !== 'article' && kind !== 'page') return [];
  const target = posix.join(posix.dirname(path), decodeAddress(href.replace(/[?#].*$/s, '')));
  const leaves = target.startsWith('../');
  return leaves
    ? [
        {
          message: `has a link to a file outside the archive: ${quoteValue(href)}`,
          remedy: 'write a web address with https://',
        },
      ]
    : [];
}

function altIssue(src: string): Issue {
  return { message: `has a picture without a description: ${quoteValue(src)}`, remedy: 'write ![what it shows](…)' };
}

function addressIssue(href: string): Issue {
  return {
    message: `has a link to a web address that no browser opens: ${quoteValue(href)}`,
    remedy: 'correct the address',
  };
}

function htmlIssue(first: string, count: number): Issue {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  return {
    message: `has raw HTML, which is shown as text: ${quoteValue(first)}${more}`,
    remedy: 'write it in Markdown',
  };
}
