import sharp, { type Sharp } from 'sharp';

// The AVIF encoder's bytes depend on its number of threads, so it gets one: parallel are the pictures.
sharp.concurrency(1);
// Nothing is read twice, and a long run must not grow.
sharp.cache(false);

/** Beyond the largest cameras (108 and 150 million pixels); what claims more is a bomb or a mistake. */
const maxPixels = 150_000_000;

/** Files beyond this are masters, not pictures for a page. */
export const maxBytes = 100_000_000;

/**
 * A picture's first frame, turned upright. Given as bytes, never as a file name, so that an SVG has no folder from which
 * it could load other files. Any damage is an error: half a picture in grey would pass as the whole.
 */
export function openPicture(bytes: Uint8Array, density = 72): Sharp {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'warning', density })
    .autoOrient()
    .timeout({ seconds: 20 });
}
