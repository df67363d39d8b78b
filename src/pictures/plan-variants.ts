import { createHash } from 'node:crypto';
import type { Brand } from '../language/brand.ts';
import { type PictureInfo, variantKey } from './picture-info.ts';
import { pageWidth, recipe, recipeVersion } from './recipe.ts';

/** The same type as `Url` of the page records. These names need no percent-encoding. */
export type MediaUrl = Brand<'Url'>;

export type VariantType = 'image/avif' | 'image/webp' | 'image/jpeg';

/** A file that is made from a picture. */
export interface PlannedVariant {
  /** From the site's root: `media/3f/09a1c2d4e5f607-640.avif`; 256 folders, since the file system of a USB stick allows about 20,000 names in a folder. */
  readonly url: MediaUrl;
  readonly type: VariantType;
  readonly width: number;
  readonly height: number;
}

const extensions = { 'image/avif': 'avif', 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const;

/** The largest width for a column, or for a thumbnail on a dense screen. */
export const middleWidth = 800;

/** Every variant of a picture, in a fixed order. The same picture and recipe always have the same variants. */
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

/** The recipe's widths up to the picture's own width, which replaces a width that is only slightly smaller. An SVG may be doubled. */
function widthsOf(info: PictureInfo): readonly number[] {
  const own = info.format === 'svg' ? info.width * 2 : info.width;
  const fitting = Math.floor((recipe.maxHeight * info.width) / info.height);
  const widths = info.isPage ? [...recipe.widths, pageWidth] : recipe.widths;
  const widest = Math.max(1, Math.min(own, fitting, Math.max(...widths)));
  return [...widths.filter((width) => width * 1.25 < widest), widest];
}

/** What the names of a picture's variants begin with: `media/3f/09a1c2d4e5f607`. */
export function variantPrefix(info: PictureInfo): string {
  const name = createHash('sha256')
    .update(`${variantKey(info)} ${recipeVersion}`)
    .digest('hex')
    .slice(0, 16);
  return `media/${name.slice(0, 2)}/${name.slice(2)}`;
}

function variant(info: PictureInfo, type: VariantType, width: number): PlannedVariant {
  return {
    url: `${variantPrefix(info)}-${width}.${extensions[type]}` as MediaUrl,
    type,
    width,
    height: Math.min(recipe.maxHeight, Math.max(1, Math.round((info.height * width) / info.width))),
  };
}
