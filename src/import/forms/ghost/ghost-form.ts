import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** Exports of Ghost: the tables of a blog as JSON. */
export const ghostForm: ImportForm = {
  name: 'ghost',
  about: 'Ghost exports (.json), with the pictures beside them',
  recognises: ({ text }) => (isExport(text) ? 0.95 : 0),
  drafts: lazyDrafts(async () => (await import('./ghost-drafts.ts')).ghostDrafts),
};

function isExport(text: string): boolean {
  return (
    /^\s*\{\s*"db"\s*:\s*\[/.test(text) ||
    (/^\s*\{/.test(text) && /"exported_on"\s*:/.test(text) && /"data"\s*:/.test(text))
  );
}
