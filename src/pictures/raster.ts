import type { OutputInfo } from 'sharp';

/** The pixels of a picture, row by row, a byte for each channel. */
export interface Raster {
  readonly data: Uint8Array;
  readonly info: Pick<OutputInfo, 'width' | 'height' | 'channels'>;
}
