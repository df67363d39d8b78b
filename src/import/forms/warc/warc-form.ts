import { type ImportForm, lazyDrafts } from '../import-form.ts';
import { arcBeginning } from './read-arc.ts';

/** Web archives. */
export const warcForm: ImportForm = {
  name: 'warc',
  about: 'web archives (WARC, WACZ, ARC): each page that was saved successfully',
  recognises: ({ text }) => (/^\ufeff?WARC\/\d\.\d\r?\n/.test(text) || arcBeginning.test(text) ? 0.99 : 0),
  drafts: lazyDrafts(async () => (await import('./warc-drafts.ts')).warcDrafts),
};
