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
  for (let start = text.indexOf('\u0001'); start >= 0; start = text.indexOf('\u0001', start + 1)) {
    const end = text.slice(start, start + longestHeader).indexOf('\u0002');
    if (end >= 0 && /^\s*[A-Za-z]{1,8}\d{1,6}(?![\p{L}\d])/u.test(text.slice(start + 1, start + end))) return 0.97;
  }
  return 0;
}
