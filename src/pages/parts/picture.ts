import type { ArticleRow } from '../../catalog/queries/article-queries.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { type PictureUse, variantsOf } from '../../pictures/variants-of.ts';
import type { Url } from './addresses.ts';

export interface PictureSource {
  /** `image/avif`, `image/webp` or `image/jpeg`. */
  readonly type: string;
  readonly variants: readonly { readonly url: Url; readonly width: number; readonly height: number }[];
}

/** A picture with its sizes. The best source comes first; the last is for the `<img>` itself. */
export interface Picture {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly PictureSource[];
}

/** The picture at an article's head in the sizes for a use. Undefined if the article has none. */
export function heroPicture({ article, pictures }: ArticleRow, use: PictureUse): Picture | undefined {
  const { image } = article;
  const info = pictures.find(({ src }) => src === image?.src)?.info;
  return image && info ? toPicture(image, info, use) : undefined;
}

/** A picture with its variants. */
export function toPicture(
  words: { readonly alt: string; readonly caption?: string; readonly credit?: string },
  info: PictureInfo,
  use: PictureUse,
): Picture {
  return {
    alt: words.alt,
    ...(words.caption === undefined ? {} : { caption: words.caption }),
    ...(words.credit === undefined ? {} : { credit: words.credit }),
    width: info.width,
    height: info.height,
    sources: variantsOf(info, use),
  };
}

/** The value of `srcset` for one source, relative to the page. */
export function srcset(source: PictureSource, root: string): string {
  return source.variants.map((variant) => `${root}${variant.url} ${variant.width}w`).join(', ');
}
