import type { Metadata } from 'sharp';
import type { Raster } from './raster.ts';

/** What the process that renders SVG is to do: read the metadata of a picture, or render it at a size. */
export interface SvgTask {
  readonly bytes: Uint8Array;
  readonly density: number;
  readonly size?: { readonly width: number; readonly height: number };
}

export interface SvgAnswer {
  readonly metadata?: Metadata;
  readonly raster?: Raster;
  readonly error?: string;
}

/** The processor time that one SVG may take. Processor time does not depend on what else the machine does. */
export const mostSvgSeconds = 2;

/** The memory that one SVG may take, in bytes. */
export const mostSvgMemory = 256 * 2 ** 20;
