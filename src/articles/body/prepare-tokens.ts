import type { Token } from 'markdown-it';
import { imageSrc } from './body-references.ts';
import { inlineText } from './body-text.ts';
import { escapeHtml } from './escape-html.ts';
import { linkKind } from './link-kind.ts';
import { type BodyPicture, pictureHtml } from './picture-html.ts';

const alignClasses: ReadonlyMap<string, string> = new Map([
  ['left', 'align-left'],
  ['center', 'align-center'],
  ['right', 'align-right'],
]);

/** Sets the scope of a header cell. Sets the alignment by class, since the page's security policy forbids style attributes. */
export function prepareCell(open: Token, content: Token | undefined, close: Token | undefined): void {
  const align = /text-align:(\w+)/.exec(String(open.attrGet('style') ?? ''))?.[1];
  const className = align === undefined ? undefined : alignClasses.get(align);
  open.attrs = className === undefined ? [] : [['class', className]];
  if (open.type !== 'th_open') return;
  if (content?.content.trim() !== '') open.attrSet('scope', 'col');
  else if (close) [open.tag, close.tag] = ['td', 'td'];
}

/** Changes links to articles into links to their pages, and marks external links. */
export function prepareLink(link: Token, linkOf: (href: string) => string): void {
  const href = String(link.attrGet('href') ?? '');
  const kind = linkKind(href);
  if (kind === 'article') link.attrSet('href', linkOf(href));
  // No noopener, since no link opens a new window. No nofollow, since an editor chose the link.
  if (kind === 'web') link.attrSet('rel', 'external');
}

interface PictureOptions {
  readonly pictureOf: (src: string) => BodyPicture | undefined;
  readonly root: string;
  readonly sizes: string;
}

/** Sets the HTML of each picture among inline tokens. In a paragraph with pictures only, each becomes a figure and replaces the paragraph. */
export function preparePictures(
  inline: readonly Token[],
  edges: readonly (Token | undefined)[],
  options: PictureOptions,
): void {
  const images = inline.filter(({ type }) => type === 'image');
  if (images.length === 0) return;
  const isFigure = edges[0]?.type === 'paragraph_open' && inline.every(isPictureOrBlank);
  for (const image of images) image.meta = { html: imageHtml(image, isFigure, options) };
  if (isFigure) for (const edge of edges) if (edge) edge.hidden = true;
}

function isPictureOrBlank({ type, content }: Token): boolean {
  return type === 'image' || type === 'softbreak' || type === 'hardbreak' || (type === 'text' && content.trim() === '');
}

function imageHtml(image: Token, isFigure: boolean, { pictureOf, root, sizes }: PictureOptions): string {
  const alt = inlineText(image.children ?? []).trim();
  const title = String(image.attrGet('title') ?? '').trim();
  const picture = pictureOf(imageSrc(image));
  const html = picture ? pictureHtml(picture, { alt, root, sizes }) : escapeHtml(alt);
  if (!isFigure) return title === '' ? html : `${html} <small>${escapeHtml(title)}</small>`;
  const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
  const large = picture?.sources.at(-1)?.variants.at(-1);
  // Without a description, the link would have no name.
  const content = large && alt !== '' ? `<a class="enlarge" href="${escapeHtml(root + large.url)}">${html}</a>` : html;
  return `<figure>${content}${caption}</figure>\n`;
}
