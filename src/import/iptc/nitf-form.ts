import type { Form } from '../form.ts';
import { rootName } from '../xml/root-name.ts';
import { wireDrafts } from './wire-drafts.ts';

/** Wire stories in NITF. */
export const nitfForm: Form = {
  name: 'nitf',
  about: 'wire stories in NITF (.xml)',
  recognises: ({ text }) => (rootName(text) === 'nitf' ? 0.95 : 0),
  drafts: (tree, context) => wireDrafts(tree, context),
};
