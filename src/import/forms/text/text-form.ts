import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** The text of pages as scraped or pasted. A file is one page, or has several stories. */
export const textForm: ImportForm = {
  name: 'text',
  about: 'the text of pages, as scraped or pasted (.txt)',
  recognises: ({ name, text }) =>
    /\.(?:txt|text)$/i.test(name) && !/^\s*(?:<\?xml|<!doctype|<html)/i.test(text) ? 0.6 : 0,
  drafts: lazyDrafts(async () => (await import('./text-drafts.ts')).textDrafts),
};
