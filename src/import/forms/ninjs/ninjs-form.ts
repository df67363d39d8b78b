import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** Wire stories in ninjs and in Superdesk's own JSON, one or a list of them a file. */
export const ninjsForm: ImportForm = {
  name: 'ninjs',
  about: 'wire stories in ninjs 1.x, 2.x and 3.x, and of Superdesk (.json)',
  recognises: ({ text }) =>
    /^\s*[{[]/.test(text) &&
    /"(?:uri|guid)"\s*:/.test(text) &&
    /"(?:pubstatus|versioncreated|firstcreated|body_x?html|body_text|headlines)"\s*:/i.test(text)
      ? 0.9
      : 0,
  drafts: lazyDrafts(async () => (await import('./ninjs-drafts.ts')).ninjsDrafts),
};
