import type { Token } from 'markdown-it';
import { imageSrc } from './body-references.ts';
import { inlineText } from './body-text.ts';
import { escapeHtml } from './escape-html.ts';
import { linkKind } from './link-kind.ts';
import { type BodyPicture, pictureHtml } from './picture-html.ts';

/** Says what a head cell heads, and aligns by class, as the page's security policy allows no style attribute. */
export function prepareCell(open: Token, content: Token | undefined, close: Token | undefined): void {
  const align = /text-align:(\w+)/.exec(String(open.attrGet('style') ?? ''))?.[1];
  open.attrs = align === undefined ? [] : [['class', `align-${align}`]];
  if (open.type !== 'th_open') return;
  if (content?.content.trim() !== '') open.attrSet('scope', 'col');
  else if (close) [open.tag, close.tag] = ['td', 'td'];
}

/** Leads links to articles to their pages and marks those that leave the archive. */
export function prepareLink(link: Token, linkOf: (href: string) => string): void {
  const href = String(link.attrGet('href') ?? '');
  const kind = linkKind(href);
  if (kind === 'article') link.attrSet('href', linkOf(href));
  // Nothing opens in a new window, so there is no opener to hide; and what an editor links to is meant to be followed.
  if (kind === 'web') link.attrSet('rel', 'external');
}

interface PictureOptions {
  readonly pictureOf: (src: string) => BodyPicture | undefined;
  readonly root: string;
  readonly sizes: string;
}

/** Gives each picture of a line its HTML; in a paragraph of pictures only, each becomes a figure in the paragraph's place. */
export function preparePictures(
  line: readonly Token[],
  edges: readonly (Token | undefined)[],
  options: PictureOptions,
): void {
  const images = line.filter(({ type }) => type === 'image');
  if (images.length === 0) return;
  const isFigure = edges[0]?.type === 'paragraph_open' && line.every(isPictureOrBlank);
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
  // Without words there would be nothing to name the link by.
  const shown = large && alt !== '' ? `<a class="enlarge" href="${escapeHtml(root + large.url)}">${html}</a>` : html;
  return `<figure>${shown}${caption}</figure>\n`;
}
