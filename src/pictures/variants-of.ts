import type { PictureInfo } from './picture-info.ts';
import { type MediaUrl, middleWidth, planVariants, type VariantType } from './plan-variants.ts';

/** Where a picture stands: at an article's head, in its text, or beside a headline in a list. */
export type PictureUse = 'hero' | 'body' | 'teaser';

/** The variants of one type, narrow to wide, as a `<source>` names them. */
export interface VariantSource {
  readonly type: VariantType;
  readonly variants: readonly { readonly url: MediaUrl; readonly width: number; readonly height: number }[];
}

/** The sources to offer, best type first; the last one's last variant is the `<img>`'s own. All uses share the same files. */
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
