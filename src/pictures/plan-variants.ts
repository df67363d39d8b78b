import { createHash } from 'node:crypto';
import type { Brand } from '../language/brand.ts';
import type { PictureInfo } from './picture-info.ts';
import { recipe, recipeVersion } from './recipe.ts';

/** The same string as `Url` of the page records: these names need no percent-encoding. */
export type MediaUrl = Brand<'Url'>;

export type VariantType = 'image/avif' | 'image/webp' | 'image/jpeg';

/** A file that is made from a picture. */
export interface PlannedVariant {
  /** From the site's root: `media/3f/09a1c2d4e5f607-640.avif`; 256 folders, because a USB stick's file system ends at some 20,000 names a folder. */
  readonly url: MediaUrl;
  readonly type: VariantType;
  readonly width: number;
  readonly height: number;
}

const extensions = { 'image/avif': 'avif', 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const;

/** Every picture has one variant, or its only one, from 401 to this width: a whole column, or a thumbnail on a dense screen. */
export const middleWidth = 800;

/** Every file of a picture, in a fixed order. Pure: the same picture and recipe always have the same files. */
export function planVariants(info: PictureInfo): readonly PlannedVariant[] {
  const widths = widthsOf(info);
  const widest = Math.max(...widths);
  const middle = Math.max(...widths.filter((width) => width <= middleWidth));
  const webpWidths = info.drawn ? new Set([middle, widest]) : [middle];
  return [
    ...widths.map((width) => variant(info, 'image/avif', width)),
    ...[...webpWidths].map((width) => variant(info, 'image/webp', width)),
    ...(info.drawn ? [] : [variant(info, 'image/jpeg', widest)]),
  ];
}

/** The recipe's widths up to the picture's own, which takes the place of a width that is hardly narrower. A drawing in SVG may grow to double. */
function widthsOf(info: PictureInfo): readonly number[] {
  const own = info.format === 'svg' ? info.width * 2 : info.width;
  const fitting = Math.floor((recipe.maxHeight * info.width) / info.height);
  const widest = Math.max(1, Math.min(own, fitting, Math.max(...recipe.widths)));
  return [...recipe.widths.filter((width) => width * 1.25 < widest), widest];
}

function variant(info: PictureInfo, type: VariantType, width: number): PlannedVariant {
  const name = createHash('sha256').update(`${info.sha256} ${recipeVersion}`).digest('hex').slice(0, 16);
  return {
    url: `media/${name.slice(0, 2)}/${name.slice(2)}-${width}.${extensions[type]}` as MediaUrl,
    type,
    width,
    height: Math.min(recipe.maxHeight, Math.max(1, Math.round((info.height * width) / info.width))),
  };
}
