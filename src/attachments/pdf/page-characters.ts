import { type OpenPdf, reserve } from './open-pdf.ts';
import type { PdfCharacter } from './pdf-character.ts';

/** FS_RECTF of fpdfview.h: left, top, right and bottom as floats of four bytes. */
const rectangleBytes = 16;
/** The library's sign of a hyphen at the end of a line. */
const lineHyphen = 2;

/** The characters of a page, in the order of the file. A page that cannot be read has none. */
export function pageCharacters({ library, document }: OpenPdf, number: number): readonly PdfCharacter[] {
  const page = library.FPDF_LoadPage(document, number);
  if (page === 0) return [];
  const text = library.FPDFText_LoadPage(page);
  const count = text === 0 ? 0 : Math.max(0, library.FPDFText_CountChars(text));
  const rectangle = reserve(library, rectangleBytes);
  const characters = Array.from({ length: count }, (_, index): PdfCharacter => {
    const hasBox = library.FPDFText_GetLooseCharBox(text, index, rectangle);
    const side = (at: number): number => (hasBox ? library.pdfium.getValue(rectangle + at * 4, 'float') : 0);
    return {
      text: letterOf(library.FPDFText_GetUnicode(text, index)),
      isAdded: library.FPDFText_IsGenerated(text, index) === 1,
      left: side(0),
      top: side(1),
      right: side(2),
      bottom: side(3),
    };
  });
  library.pdfium.wasmExports.free(rectangle);
  library.FPDFText_ClosePage(text);
  library.FPDF_ClosePage(page);
  return characters;
}

function letterOf(code: number): string {
  if (code === lineHyphen) return '-';
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
