import { type ImportForm, lazyDrafts } from '../import-form.ts';

// Comments may precede it: SingleFile and WordPress write the origin of the page there.
const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*(?:<!doctype html|<html[\s>])/i;

/** Pages as a browser or SingleFile saved them. */
export const htmlForm: ImportForm = {
  name: 'html',
  about: 'saved pages (.html), with the pictures beside or within them',
  recognises: ({ name, text }) => {
    if (page.test(text)) return 0.95;
    return /\.x?html?$/i.test(name) && /<\w/.test(text) ? 0.8 : 0;
  },
  drafts: lazyDrafts(async () => (await import('./html-drafts.ts')).htmlDrafts),
};
