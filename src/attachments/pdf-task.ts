/** What a separate process read of a PDF. */
interface PdfContent {
  readonly pages: number;
  /** The text of its pages, up to a limit. */
  readonly text: string;
}

/** Why a PDF could not be read: it needs a password, is damaged, or takes too much time or memory. */
export type PdfFailure = 'password' | 'damaged' | 'limit';

export type PdfAnswer = PdfContent | { readonly failure: PdfFailure };

/** The processor time that one PDF may take, in seconds. */
export const mostPdfSeconds = 60;
/** The memory that one PDF may take, in bytes. */
export const mostPdfMemory = 1_000_000_000;
/** A larger file is published without its text in the search: the library reads it whole. */
export const mostPdfBytes = 200_000_000;
/** The text of a thick book. */
export const mostPdfText = 2_000_000;
