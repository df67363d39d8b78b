import { rootName } from '../../reading/xml/xml-element.ts';
import { type ImportForm, lazyDrafts } from '../import-form.ts';

const roots = new Set(['newsItem', 'newsMessage', 'NewsML', 'NewsItem']);

/** Wire stories in NewsML-G2, alone or in news messages, and in the older NewsML 1. */
export const newsmlForm: ImportForm = {
  name: 'newsml',
  about: 'wire stories in NewsML-G2 or NewsML 1 (.xml)',
  recognises: ({ text }) => (roots.has(rootName(text) ?? '') ? 0.95 : 0),
  drafts: lazyDrafts(async () => (await import('../../reading/wires/wire-drafts.ts')).wireDrafts),
};
