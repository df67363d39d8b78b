import type { FileBeginning } from '../../sources/source-file.ts';
import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** Exports of Substack: a table of the posts, and a file with the text of each. */
export const substackForm: ImportForm = {
  name: 'substack',
  about: 'Substack exports, a folder or ZIP (posts.csv with posts/*.html)',
  recognises: (sample) => (isTable(sample) ? 0.95 : isText(sample) ? 0.9 : 0),
  drafts: lazyDrafts(async () => (await import('./substack-drafts.ts')).substackDrafts),
};

function isTable({ name, text }: FileBeginning): boolean {
  const [head = ''] = text.split('\n', 1);
  return /\.csv$/i.test(name) && ['post_id', 'post_date', 'is_published'].every((column) => head.includes(column));
}

// posts/131.the-first-letter.html is a part of a page.
function isText({ name, text }: FileBeginning): boolean {
  return /(?:^|\/)posts\/\d+(?:\.[^/]*)?\.html$/.test(name) && !/<(?:!doctype|html)\b/i.test(text.slice(0, 500));
}
