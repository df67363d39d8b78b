import sharp, { type Sharp, type SharpOptions } from 'sharp';

// The bytes of the AVIF encoder depend on its number of threads, so it gets one. Pictures are encoded in parallel instead.
sharp.concurrency(1);
// No picture is read twice, and the memory of a long run must not grow.
sharp.cache(false);

/** The resolution of the largest cameras. A file that claims more is a decompression bomb or a mistake. */
const maxPixels = 150_000_000;

/** Larger files are masters, not pictures for a page. */
export const maxBytes = 100_000_000;

/**
 * Opens a picture's first frame, rotated upright. Takes bytes and not a file name, so that an SVG cannot load other files. Any damage
 * is an error, since half a picture in grey could pass as the whole.
 */
export function openPicture(bytes: Uint8Array, density = 72, failOn: SharpOptions['failOn'] = 'warning'): Sharp {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn, density }).autoOrient().timeout({ seconds: 20 });
}
