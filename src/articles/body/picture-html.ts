import { escapeHtml } from './escape-html.ts';

/** What a body needs to know of a picture: its size, and its files by form, best first; the last is the `<img>`'s own. */
export interface BodyPicture {
  readonly width: number;
  readonly height: number;
  readonly sources: readonly {
    readonly type: string;
    readonly variants: readonly { readonly url: string; readonly width: number; readonly height: number }[];
  }[];
}

export interface PictureText {
  readonly alt: string;
  /** Before each of the picture's addresses, which begin at the site's root. */
  readonly root: string;
  /** How wide the picture is shown, as in the attribute of that name. */
  readonly sizes: string;
}

const enough = 800;

/** A `<picture>` that loads when it comes into view, in the size and form that suits the reader's screen. */
export function pictureHtml(picture: BodyPicture, { alt, root, sizes }: PictureText): string {
  const own = picture.sources.at(-1);
  const fallback = own?.variants.find(({ width }) => width >= enough) ?? own?.variants.at(-1);
  if (!own || !fallback) return escapeHtml(alt);
  const srcset = (source: typeof own) => source.variants.map(({ url, width }) => `${root}${url} ${width}w`).join(', ');
  const size = `sizes="${escapeHtml(sizes)}"`;
  const sources = picture.sources
    .slice(0, -1)
    .map((source) => `<source type="${escapeHtml(source.type)}" srcset="${escapeHtml(srcset(source))}" ${size}>`);
  const address = `src="${escapeHtml(root + fallback.url)}" srcset="${escapeHtml(srcset(own))}" ${size}`;
  const shape = `width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"`;
  return `<picture>${sources.join('')}<img ${address} ${shape} alt="${escapeHtml(alt)}"></picture>`;
}
