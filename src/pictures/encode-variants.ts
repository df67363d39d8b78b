import sharp, { type Sharp } from 'sharp';
import { openPicture } from './open-picture.ts';
import type { PictureInfo } from './picture-info.ts';
import { type PlannedVariant, planVariants } from './plan-variants.ts';
import type { Raster } from './raster.ts';
import { recipe } from './recipe.ts';
import { svgRaster } from './render-svg.ts';

/** The width and height of a block of JPEG, in pixels. */
const block = 8;

/** The bytes of some variants of a picture, in their order. A variant has the same bytes whichever others are encoded. */
export async function encodeVariants(
  bytes: Uint8Array,
  info: PictureInfo,
  variants: readonly PlannedVariant[],
): Promise<readonly Buffer[]> {
  const { data, info: raw } = await decodePicture(bytes, info);
  const encoded: Buffer[] = [];
  for (const { type, width, height } of variants) {
    const decoded = sharp(data, { raw: { width: raw.width, height: raw.height, channels: raw.channels } });
    const sized = width === raw.width ? decoded : decoded.resize(width, height, { fit: 'fill' });
    encoded.push(await encode(sized, info, type).toBuffer());
  }
  return encoded;
}

/**
 * The pixels of a picture at the size of its widest variant, from which all variants are made. They are in sRGB (the default of
 * sharp), without its metadata: location, owner, thumbnail, profile. Throws if any part of the picture is damaged. A picture of one
 * block, such as a placeholder, has no parts, so its damage is ignored.
 */
export async function decodePicture(bytes: Uint8Array, info: PictureInfo): Promise<Raster> {
  const { width, height } = planVariants(info).reduce((a, b) => (b.width > a.width ? b : a));
  if (info.format === 'svg') return svgRaster(bytes, Math.max(1, (72 * width) / info.width), width, height);
  const isOneBlock = info.width <= block && info.height <= block;
  return openPicture(bytes, 72, isOneBlock ? 'none' : 'warning')
    .resize(width, height, { fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}

function encode(picture: Sharp, info: PictureInfo, type: PlannedVariant['type']): Sharp {
  const options = info.drawn ? recipe.drawn : recipe.photographed;
  switch (type) {
    case 'image/avif':
      return picture.avif(options.avif);
    case 'image/webp':
      return picture.webp(options.webp);
    case 'image/jpeg':
      return picture.jpeg(recipe.photographed.jpeg);
  }
}
