import { posix } from 'node:path';
import type { ArticleFile } from '../files/address.ts';
import { findImage } from '../files/find-image.ts';
import { quoted } from '../messages/quote-value.ts';
import type { Flaw } from '../model/result.ts';
import { bodyReferences, type LinkReference } from './body-references.ts';
import { decoded, linkKind } from './link-kind.ts';
import { rawHtml } from './raw-html.ts';

/** A picture that an article shows: as its text names it, and its file's path in the articles folder. */
export interface NeededImage {
  readonly src: string;
  readonly path: string;
}

export interface CheckedBody {
  readonly problems: readonly Flaw[];
  readonly warnings: readonly Flaw[];
  readonly images: readonly NeededImage[];
}

/** What is wrong in a body, by the lines of its file, and the pictures that it shows. */
export function checkBody(file: ArticleFile, body: string, bodyLine: number): CheckedBody {
  if (body === '')
    return {
      problems: [{ line: bodyLine, message: 'has no text', remedy: 'write it below the front matter' }],
      warnings: [],
      images: [],
    };
  const references = bodyReferences(body);
  const html = rawHtml(body);
  const at = ({ line }: { readonly line: number }) => bodyLine + line - 1;
  const found = references.images.map((image) => ({ image, checked: findImage(file.root, file.path, image.src) }));
  return {
    images: found.flatMap(({ image, checked }) => (checked.ok ? [{ src: image.src, path: checked.value }] : [])),
    problems: [
      ...found.flatMap(({ image, checked }) =>
        checked.ok ? [] : [{ line: at(image), ...checked.flaw, message: `has a picture that ${checked.flaw.message}` }],
      ),
      ...references.links.flatMap((link) => linkFlaws(file.path, link).map((flaw) => ({ line: at(link), ...flaw }))),
    ],
    warnings: [
      ...references.images
        .filter(({ alt }) => alt.trim() === '')
        .map((image) => ({ line: at(image), ...altFlaw(image.src) })),
      ...(html ? [{ line: at(html), ...htmlFlaw(html.first, html.count) }] : []),
    ],
  };
}

function linkFlaws(path: string, { href, isVisible }: LinkReference): readonly Flaw[] {
  if (!isVisible) return [{ message: `has a link without words: ${quoted(href)}`, remedy: 'write what it leads to' }];
  const kind = linkKind(href);
  if (typeof kind === 'object') return [kind];
  if (kind !== 'article' && kind !== 'page') return [];
  const target = posix.join(posix.dirname(path), decoded(href.replace(/[?#].*$/s, '')));
  const leaves = target.startsWith('../');
  return leaves
    ? [{ message: `has a link out of the archive: ${quoted(href)}`, remedy: 'write it with https://' }]
    : [];
}

function altFlaw(src: string): Flaw {
  return { message: `has a picture without a description: ${quoted(src)}`, remedy: 'write ![what it shows](…)' };
}

function htmlFlaw(first: string, count: number): Flaw {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  return { message: `has raw HTML, which is shown as text: ${quoted(first)}${more}`, remedy: 'write it in Markdown' };
}
