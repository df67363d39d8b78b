import { rootName } from '../../reading/xml/xml-element.ts';
import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** Wire stories in NITF. */
export const nitfForm: ImportForm = {
  name: 'nitf',
  about: 'wire stories in NITF (.xml)',
  recognises: ({ text }) => (rootName(text) === 'nitf' ? 0.95 : 0),
  drafts: lazyDrafts(async () => (await import('../../reading/wires/wire-drafts.ts')).wireDrafts),
};
