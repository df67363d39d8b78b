import type { Raster } from '../../pictures/raster.ts';
import type { OpenPdf } from './open-pdf.ts';

/** A page that is higher, such as a receipt, is cut off. In widths. */
const mostHeights = 2;
const white = 0xffffffff;
/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of fpdfview.h: with filled fields, and red before green and blue. */
const flags = 0x01 | 0x10;
const channels = 4;

/** The pixels of the first page of a PDF on white paper, the same on every machine. Undefined if it has no size. */
export function drawFirstPage({ library, document }: OpenPdf, width: number): Raster | undefined {
  const page = library.FPDF_LoadPage(document, 0);
  if (page === 0) return undefined;
  const ratio = library.FPDF_GetPageHeightF(page) / library.FPDF_GetPageWidthF(page);
  if (!(ratio > 0 && Number.isFinite(ratio))) return undefined;
  const height = Math.max(1, Math.round(width * Math.min(ratio, mostHeights)));
  const bitmap = library.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return undefined;
  library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, Math.max(1, Math.round(width * ratio)), 0, flags);
  const start = library.FPDFBitmap_GetBuffer(bitmap);
  const data = library.pdfium.HEAPU8.slice(start, start + width * height * channels);
  return { data, info: { width, height, channels } };
}
