import type { Raster } from '../../pictures/raster.ts';

/** What a separate process read of a PDF. */
export interface PdfContent {
  readonly pages: number;
  /** The text of its pages, up to a limit. */
  readonly text: string;
  /** The pixels of its first page. Undefined if it cannot be drawn, or takes too long. */
  readonly firstPage?: Raster;
}

/** Why a PDF could not be read: it needs a password, is damaged, or takes too much time or memory. */
export type PdfFailure = 'password' | 'damaged' | 'limit';

export type PdfAnswer = PdfContent | { readonly failure: PdfFailure };

/** What one PDF may take. */
export interface PdfLimits {
  /** Processor time, in seconds. */
  readonly seconds: number;
  /** Memory of the process, in bytes. */
  readonly memory: number;
  /** The wait for a process that does not even end itself, in milliseconds: on a busy machine, processor time passes slowly. */
  readonly wait: number;
}

export const pdfLimits: PdfLimits = { seconds: 60, memory: 1_000_000_000, wait: 600_000 };

/** What the process is to do with a file. */
export interface PdfTask extends Pick<PdfLimits, 'seconds' | 'memory'> {
  readonly file: string;
  readonly readsText: boolean;
  /** Of the picture of the first page, in pixels. */
  readonly width: number;
}

/** What the process sends: that it is ready, then parts of the answer, the last one marked. */
export interface PdfMessage {
  readonly part?: Partial<PdfContent> | { readonly failure: PdfFailure };
  readonly isLast?: boolean;
}

/** A larger file is published without its text in the search: the library reads it whole. */
export const mostPdfBytes = 200_000_000;
/** The text of a thick book. */
export const mostPdfText = 2_000_000;
