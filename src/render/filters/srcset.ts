import type { PictureSource } from '../../pages/parts/picture.ts';

/** The value of `srcset` for one source, relative to the page. */
export function srcset(source: PictureSource, root: string): string {
  return source.variants.map((variant) => `${root}${variant.url} ${variant.width}w`).join(', ');
}
