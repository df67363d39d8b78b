import sharp, { type Sharp } from 'sharp';
import { openPicture } from './open-picture.ts';
import type { PictureInfo } from './picture-info.ts';
import { type PlannedVariant, planVariants } from './plan-variants.ts';
import { recipe } from './recipe.ts';
import { svgRaster } from './render-svg.ts';

/**
 * The bytes of some variants of a picture, in their order. A variant has the same bytes whichever others are encoded. Decodes the original once, into sRGB (the default of sharp), without its
 * metadata: location, owner, thumbnail, profile.
 */
export async function encodeVariants(
  bytes: Uint8Array,
  info: PictureInfo,
  variants: readonly PlannedVariant[],
): Promise<readonly Buffer[]> {
  // All variants are sized from the widest one, also if that one is not encoded.
  const widest = planVariants(info).reduce((a, b) => (b.width > a.width ? b : a));
  const density = Math.max(1, (72 * widest.width) / info.width);
  const { data, info: raw } =
    info.format === 'svg'
      ? await svgRaster(bytes, density, widest.width, widest.height)
      : await openPicture(bytes)
          .resize(widest.width, widest.height, { fit: 'fill' })
          .raw({ depth: 'uchar' })
          .toBuffer({ resolveWithObject: true });
  const encoded: Buffer[] = [];
  for (const { type, width, height } of variants) {
    const decoded = sharp(data, { raw: { width: raw.width, height: raw.height, channels: raw.channels } });
    const sized = width === widest.width ? decoded : decoded.resize(width, height, { fit: 'fill' });
    encoded.push(await encode(sized, info, type).toBuffer());
  }
  return encoded;
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
