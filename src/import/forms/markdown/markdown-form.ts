import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** The posts of Jekyll, Hugo, Eleventy and Astro. */
export const markdownForm: ImportForm = {
  name: 'markdown',
  about: 'posts of Jekyll, Hugo, Eleventy or Astro, in their folder (.md)',
  recognises: ({ name }) => (/\.(?:md|markdown|mdown|mdx|qmd)$/i.test(name) ? 0.9 : 0),
  drafts: lazyDrafts(async () => (await import('./markdown-drafts.ts')).markdownDrafts),
};
