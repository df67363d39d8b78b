import type { FileBeginning } from '../../sources/source-file.ts';
import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** The wires of news agencies before XML. */
export const wireForm: ImportForm = {
  name: 'wire',
  about: 'wire stories in IPTC 7901 or ANPA 1312, one or many a file (any file name)',
  recognises,
  drafts: lazyDrafts(async () => (await import('./wire-message-drafts.ts')).wireMessageDrafts),
};

const longestHeader = 1000;

// SOH, the source and number of a message, and STX.
function recognises({ text }: FileBeginning): number {
  const end = text.indexOf('\u0002');
  const start = end < 0 ? -1 : text.lastIndexOf('\u0001', end);
  return start >= 0 &&
    end - start < longestHeader &&
    /^\s*[A-Za-z]{1,8}\d{1,6}(?![\p{L}\d])/u.test(text.slice(start + 1, end))
    ? 0.97
    : 0;
}
