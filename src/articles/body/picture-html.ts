import { escapeHtml } from './escape-html.ts';

/** A picture of a body: its size and its files by format, best first. The last format is that of `<img>`. */
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
  /** The path to the site's root, which is put before each address. */
  readonly root: string;
  /** The attribute `sizes`. */
  readonly sizes: string;
}

const fallbackWidth = 800;

/** A `<picture>` that loads lazily, in the best size and format for the reader's screen. */
export function pictureHtml(picture: BodyPicture, { alt, root, sizes }: PictureText): string {
  const own = picture.sources.at(-1);
  const fallback = own?.variants.find(({ width }) => width >= fallbackWidth) ?? own?.variants.at(-1);
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
