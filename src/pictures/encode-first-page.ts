import sharp from 'sharp';
import { firstPageRecipe } from './first-page-recipe.ts';
import type { Raster } from './raster.ts';

/** The picture of the first page of a document, as WebP, which every browser of the last five years shows. */
export function encodeFirstPage({ data, info: { width, height, channels } }: Raster): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels } }).removeAlpha().webp(firstPageRecipe.webp).toBuffer();
}
