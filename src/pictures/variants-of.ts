import type { PictureInfo } from './picture-info.ts';
import { type MediaUrl, middleWidth, planVariants, type VariantType } from './plan-variants.ts';

/** The use of a picture: at an article's head, in its text, or beside a headline in a list. */
export type PictureUse = 'hero' | 'body' | 'teaser';

/** The variants of one type for a `<source>`, narrow to wide. */
export interface VariantSource {
  readonly type: VariantType;
  readonly variants: readonly { readonly url: MediaUrl; readonly width: number; readonly height: number }[];
}

/** The sources of a picture, best type first. The last variant of the last source is that of `<img>`. All uses share the same files. */
export function variantsOf(info: PictureInfo, use: PictureUse): readonly VariantSource[] {
  const fitting = planVariants(info).filter(({ width }) => use !== 'teaser' || width <= middleWidth);
  const types = [...new Set(fitting.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    variants: fitting
      .filter((variant) => variant.type === type)
      .map(({ url, width, height }) => ({ url, width, height })),
  }));
}
