import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { isActiveSvg, isCompressedSvg } from './active-svg.ts';
import { measurePicture } from './measure-picture.ts';
import { openPicture } from './open-picture.ts';
import type { PictureInfo } from './picture-info.ts';
import { svgRaster } from './render-svg.ts';

const kilobyte = 1024;

/** Checks a picture that is published as it is. Throws an error with a message for people if it cannot be. */
export async function measureOwnPicture(
  file: string,
  most: { readonly kilobytes: number; readonly pixels: number },
): Promise<PictureInfo> {
  const bytes = readFileSync(file);
  const info = await measurePicture(file, bytes);
  if (bytes.length > most.kilobytes * kilobyte)
    throw new Error(`is larger than ${most.kilobytes} KB (${Math.ceil(bytes.length / kilobyte)} KB)`);
  if (info.format !== 'svg' && Math.max(info.width, info.height) > most.pixels)
    throw new Error(`is larger than ${most.pixels} pixels (${info.width} × ${info.height})`);
  if (info.format === 'tiff') throw new Error('is a TIFF picture, which browsers cannot show');
  if (info.format === 'svg' && isCompressedSvg(bytes)) throw new Error('is a compressed SVG');
  if (info.format === 'svg' && isActiveSvg(bytes))
    throw new Error('is an SVG with a program, or with files of other sites');
  return info;
}

/** A square picture as a PNG of a size. */
export async function squarePng(file: string, size: number): Promise<Buffer> {
  const bytes = readFileSync(file);
  const { format, width } = await measurePicture(file, bytes);
  if (format !== 'svg') return openPicture(bytes).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
  const density = Math.min(2400, Math.max(1, (72 * size) / width));
  const { data, info: raw } = await svgRaster(bytes, density, size, size);
  return sharp(data, { raw: { width: raw.width, height: raw.height, channels: raw.channels } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
