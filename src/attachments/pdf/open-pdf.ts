import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { PdfFailure } from './pdf-task.ts';

/** The library with its memory, which its own types leave out. The array is another one after the memory has grown. */
export type PdfLibrary = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } };

/** A PDF that the library has opened. Numbers that stand for its parts are addresses in the library's memory; 0 is none. */
export interface OpenPdf {
  readonly library: PdfLibrary;
  readonly document: number;
  readonly pages: number;
}

/** Why a PDF cannot be opened. */
export class PdfError extends Error {
  readonly failure: Exclude<PdfFailure, 'limit'>;

  constructor(failure: Exclude<PdfFailure, 'limit'>) {
    super(failure);
    this.failure = failure;
  }
}

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h: a password is missing, or its kind is unknown. */
const lockedErrors: readonly number[] = [4, 5];

/** Opens a PDF. It stays open until the process ends. Throws a `PdfError`. */
export async function openPdf(file: string): Promise<OpenPdf> {
  const wasmBinary = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const library = (await init({ wasmBinary })) as PdfLibrary;
  library.FPDF_InitLibrary();
  const bytes = readFileSync(file);
  const address = reserve(library, bytes.length);
  library.pdfium.HEAPU8.set(bytes, address);
  const document = library.FPDF_LoadMemDocument(address, bytes.length, '');
  if (document === 0) throw new PdfError(lockedErrors.includes(library.FPDF_GetLastError()) ? 'password' : 'damaged');
  const pages = library.FPDF_GetPageCount(document);
  if (pages < 1) throw new PdfError('damaged');
  return { library, document, pages };
}

/** Memory of the library for some bytes. */
export function reserve(library: PdfLibrary, bytes: number): number {
  const address = library.pdfium.wasmExports.malloc(bytes);
  if (address === 0) throw new RangeError('the library has no more memory');
  return address;
}
