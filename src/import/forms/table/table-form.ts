import { type ImportForm, lazyDrafts } from '../import-form.ts';
import { recognisesTable } from './recognises-table.ts';

/** Tables of articles, and lists of objects in JSON. */
export const tableForm: ImportForm = {
  name: 'table',
  about: 'tables, one article a row (.csv, .tsv, .jsonl), and lists of articles in JSON (.json); see --columns',
  recognises: recognisesTable,
  drafts: lazyDrafts(async () => (await import('./table-drafts.ts')).tableDrafts),
};
