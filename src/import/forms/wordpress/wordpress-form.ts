import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** WordPress exports. */
export const wordpressForm: ImportForm = {
  name: 'wordpress',
  about: 'WordPress exports (WXR, .xml), with the uploads folder beside them',
  recognises: ({ text }) => (/<rss\b/i.test(text) && /xmlns:wp\s*=|<wp:wxr_version/i.test(text) ? 0.99 : 0),
  drafts: lazyDrafts(async () => (await import('./wordpress-drafts.ts')).wordpressDrafts),
};
