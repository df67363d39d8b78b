/** What a separate process read of a PDF. */
interface PdfContent {
  readonly pages: number;
  /** The text of its pages, up to a limit. */
  readonly text: string;
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
  /** The wait for a process that no longer checks its own limits, in milliseconds. */
  readonly wait: number;
}

export const pdfLimits: PdfLimits = { seconds: 60, memory: 1_000_000_000, wait: 120_000 };
/** What the process reads from its input. */
export type PdfTask = Pick<PdfLimits, 'seconds' | 'memory'> & { readonly file: string };

/** A larger file is published without its text in the search: the library reads it whole. */
export const mostPdfBytes = 200_000_000;
/** The text of a thick book. */
export const mostPdfText = 2_000_000;
