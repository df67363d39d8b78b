import type { Token } from 'markdown-it';
import { fileKinds } from '../files/file-kinds.ts';
import { type BodyFile, type CountPages, fileLinkAttributes, fileNote, firstPageHtml } from './body-file.ts';
import { imageSrc } from './body-references.ts';
import { inlineText } from './body-text.ts';
import { documentLink, isBlank } from './document-links.ts';
import { escapeHtml } from './escape-html.ts';
import { linkedFile, linkKind } from './link-kind.ts';
import { type BodyPicture, pictureHtml } from './picture-html.ts';
import { type NamedFile, playerHtml } from './player-html.ts';

export interface MediaOptions {
  readonly pictureOf: (src: string) => BodyPicture | undefined;
  readonly fileOf: (src: string) => BodyFile | undefined;
  readonly root: string;
  readonly sizes: string;
  readonly lang: string;
  readonly countPages?: CountPages | undefined;
  /** The name of the link to a large picture that has neither a description nor a caption. Without it, it has no link. */
  readonly enlarge?: string | undefined;
}

/** A picture or link in a paragraph that contains nothing else. */
interface Part {
  readonly src: string;
  readonly text: string;
  readonly title: string;
  readonly isImage: boolean;
}

/**
 * Sets the HTML of pictures, players and links to files. A paragraph with pictures only becomes figures; several in a row are a
 * gallery. A paragraph with a sound or film only, and what belongs to it, becomes a player. A paragraph with the link to a document
 * only shows its first page.
 */
export function prepareMedia(tokens: readonly Token[], options: MediaOptions): void {
  let row: Token[] = [];
  let rowEnd = -1;
  for (const [index, inline] of tokens.entries()) {
    const { children } = inline;
    if (inline.type !== 'inline' || !children) continue;
    const images = children.filter(({ type }) => type === 'image');
    const edges = tokens[index - 1]?.type === 'paragraph_open' ? [tokens[index - 1], tokens[index + 1]] : [];
    const players = edges.length > 0 ? playersOf(children, options) : [];
    if (players.length > 0) {
      const [first] = children.filter(({ type }) => type === 'image' || type === 'link_open');
      if (!first) continue;
      inline.children = [Object.assign(first, { type: 'medium', meta: { html: players.join('') } })];
      for (const edge of edges) if (edge) edge.hidden = true;
      continue;
    }
    prepareFileLinks(children, options, tokens[index - 1]);
    if (images.length === 0) continue;
    const isFigure = edges.length > 0 && children.every(isPictureOrBlank);
    for (const image of images)
      Object.assign(image, { type: 'medium', meta: { html: imageHtml(image, isFigure, options) } });
    if (!isFigure) continue;
    for (const edge of edges) if (edge) edge.hidden = true;
    // The paragraph before ends right before this one begins.
    if (rowEnd !== index - 2) {
      makeGallery(row);
      row = [];
    }
    row.push(...images);
    rowEnd = index + 1;
  }
  makeGallery(row);
}

function makeGallery(figures: readonly Token[]): void {
  if (figures.length < 2) return;
  for (const [index, figure] of figures.entries()) {
    const html = String(figure.meta?.html ?? '');
    const isLast = index === figures.length - 1;
    figure.meta = { html: `${index === 0 ? '<div class="gallery">\n' : ''}${html}${isLast ? '</div>\n' : ''}` };
  }
}

function isPictureOrBlank({ type, content }: Token): boolean {
  return type === 'image' || type === 'medium' || isBlank({ type, content });
}

function imageHtml(image: Token, isFigure: boolean, options: MediaOptions): string {
  const { pictureOf, fileOf, root, sizes } = options;
  const src = imageSrc(image);
  const alt = inlineText(image.children ?? []).trim();
  const title = String(image.attrGet('title') ?? '').trim();
  const credit = String(image.meta?.credit ?? '');
  const words = [
    ...(title === '' ? [] : [escapeHtml(title)]),
    ...(credit === '' ? [] : [`<small>${escapeHtml(credit)}</small>`]),
  ].join(' · ');
  const file = fileOf(src);
  if (file)
    return `<a ${fileLinkAttributes(file, src, root)}>${escapeHtml(alt || title || src)}</a>${noteHtml(file, options)}`;
  const picture = pictureOf(src);
  const html = picture ? pictureHtml(picture, { alt, root, sizes }) : escapeHtml(alt);
  if (!isFigure) return words === '' ? html : `${html} <small>${words}</small>`;
  const caption = words === '' ? '' : `<figcaption>${words}</figcaption>`;
  const large = picture?.sources.at(-1)?.variants.at(-1);
  const name = alt || title || options.enlarge;
  const label = alt === '' && name ? ` aria-label="${escapeHtml(name)}"` : '';
  const content =
    large && name ? `<a class="enlarge" href="${escapeHtml(root + large.url)}"${label}>${html}</a>` : html;
  const isPortrait = picture !== undefined && picture.height > picture.width * 1.15;
  return `<figure${isPortrait ? ' class="portrait"' : ''}>${content}${caption}</figure>\n`;
}

function noteHtml(file: BodyFile, { lang, countPages }: MediaOptions): string {
  return ` <small class="file">(${fileNote(file, lang, countPages)})</small>`;
}

/** Links to files lead to the published files, and say their kind and size. A link that is the whole paragraph has a picture. */
function prepareFileLinks(inline: readonly Token[], options: MediaOptions, opening: Token | undefined): void {
  const { fileOf, root } = options;
  let file: BodyFile | undefined;
  for (const token of inline) {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      const src = linkedFile(href);
      file = linkKind(href) === 'file' ? fileOf(src) : undefined;
      if (!file) continue;
      const fragment = /#.*$/s.exec(href)?.[0] ?? '';
      const isShown = file.firstPage && documentLink(opening, inline) === src;
      const picture = file.firstPage && isShown ? firstPageHtml(file.firstPage, root) : '';
      if (isShown) opening?.attrSet('class', 'document');
      token.meta = { attributes: fileLinkAttributes({ ...file, url: file.url + fragment }, src, root), picture };
    } else if (token.type === 'link_close' && file) {
      token.meta = { note: noteHtml(file, options) };
      file = undefined;
    }
  }
}

/** The players of a paragraph that consists of sounds or films and what belongs to them. Otherwise none. */
function playersOf(inline: readonly Token[], options: MediaOptions): readonly string[] {
  const parts = partsOf(inline);
  const named = parts?.flatMap((part) => {
    const file = options.fileOf(part.src);
    return file ? [{ ...part, file, use: fileKinds[file.ending].use }] : [];
  });
  const media = named?.filter(({ use }) => use === 'sound' || use === 'film') ?? [];
  const pictures = parts?.filter(({ src, isImage }) => isImage && options.pictureOf(src)) ?? [];
  if (!parts || !named || media.length === 0 || named.length + pictures.length < parts.length) return [];
  // What belongs to several players would be a guess.
  const isAlone = media.length === 1;
  if (!isAlone && media.length < parts.length) return [];
  const companions = (isCaptions: boolean): readonly NamedFile[] =>
    named.filter((part) => !media.includes(part) && (part.use === 'captions') === isCaptions);
  return media.map((medium) =>
    playerHtml(
      {
        medium,
        caption: medium.title,
        poster: pictures[0] && options.pictureOf(pictures[0].src),
        captions: companions(true),
        others: companions(false),
      },
      options,
    ),
  );
}

function partsOf(inline: readonly Token[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let index = 0; index < inline.length; index += 1) {
    const token = inline[index];
    if (!token || isBlank(token)) continue;
    const title = String(token.attrGet('title') ?? '').trim();
    if (token.type === 'image')
      parts.push({ src: imageSrc(token), text: inlineText(token.children ?? []).trim(), title, isImage: true });
    else if (token.type === 'link_open') {
      const end = inline.findIndex(({ type }, at) => at > index && type === 'link_close');
      const href = String(token.attrGet('href') ?? '');
      if (linkKind(href) !== 'file') return undefined;
      parts.push({
        src: linkedFile(href),
        text: inlineText(inline.slice(index + 1, end)).trim(),
        title,
        isImage: false,
      });
      index = end;
    } else return undefined;
  }
  return parts;
}
