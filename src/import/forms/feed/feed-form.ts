import { rootName } from '../../reading/xml/xml-element.ts';
import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** News feeds. Feed libraries are not used, because they read the whole file into memory and expand entities. */
export const feedForm: ImportForm = {
  name: 'feed',
  about: 'news feeds: RSS, RDF, Atom 0.3 and 1.0 (.xml, .rss, .atom), JSON Feed (.json)',
  recognises: ({ text }) => {
    const head = text.trimStart();
    if (/^\{/.test(head)) return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(head) ? 0.95 : 0;
    return /^(?:rss|RDF|feed)$/i.test(rootName(text) ?? '') ? 0.9 : 0;
  },
  drafts: lazyDrafts(async () => (await import('./feed-drafts.ts')).feedDrafts),
};
