import { createHash } from 'node:crypto';
import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';

/**
 * How variants are made. Measured on the camera picture, the landscape and the drawings at hand, one core a picture:
 *
 * - AVIF is 40-50 % smaller than JPEG at like quality, WebP 5-25 %. So AVIF comes in every width; whoever can't show it
 *   (about one reader in twenty) gets one WebP, and JPEG is there once, widest, for previews, feeds and old programs.
 *   5 files and about 0.5 MB for a detailed 2.4 MB photograph; three widths in all three forms were 9 files and 1 MB.
 * - AVIF effort 1: the bytes of effort 2 in half the time; 3 saves 10 % for 2.4 times, 4 another 4 % for 12 times.
 * - Drawings: AVIF with full colour resolution is smaller than lossless WebP and PNG even for a bar chart with text.
 */
export const recipe = {
  /** The pinned encoder: another version may give other bytes, so it gives other names. A test compares it. */
  sharp: '0.35.5',
  /** In pixels: a thumbnail, a telephone, a column on a dense screen. */
  widths: [320, 640, 1280],
  /** WebP's own limit is 16,383 pixels. */
  maxHeight: 16_000,
  photographed: {
    avif: { quality: 50, effort: 1, chromaSubsampling: '4:2:0' },
    webp: { quality: 75 },
    jpeg: { quality: 72, mozjpeg: true },
  },
  drawn: {
    avif: { quality: 60, effort: 1, chromaSubsampling: '4:4:4' },
    webp: { quality: 80, smartSubsample: true },
  },
} as const satisfies Recipe;

/**
 * The width of a newspaper page, in pixels. The words of a broadsheet are then about as large as those of a telephone's page; archives
 * of newspapers show their pages at 2,000 to 3,000 pixels.
 */
export const pageWidth = 2560;

interface Recipe {
  readonly sharp: string;
  readonly widths: readonly number[];
  readonly maxHeight: number;
  readonly photographed: { readonly avif: AvifOptions; readonly webp: WebpOptions; readonly jpeg: JpegOptions };
  readonly drawn: { readonly avif: AvifOptions; readonly webp: WebpOptions };
}

/** Part of every variant's name: a changed recipe makes new files instead of new bytes under old names. */
export const recipeVersion = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 16);
