import type { FileBeginning } from '../../sources/source-file.ts';
import { type ImportForm, lazyDrafts } from '../import-form.ts';

/** Exports of Medium: one page for each story, and pages about the account. */
export const mediumForm: ImportForm = {
  name: 'medium',
  about: 'Medium exports, a folder or ZIP (posts/*.html)',
  recognises: (sample) => (isStoryPage(sample) || isAccountPage(sample) ? 0.97 : 0),
  drafts: lazyDrafts(async () => (await import('./medium-drafts.ts')).mediumDrafts),
};

function isStoryPage({ text }: FileBeginning): boolean {
  return (
    /<article class="h-entry">\s*<header>\s*<h1 class="p-name">/.test(text) && text.includes('<section data-field="')
  );
}

// The export also lists claps, bookmarks, addresses of the reader's computers, and more.
const accountFolder =
  /(?:^|\/)(?:blocks|bookmarks|claps|follows|highlights|interests|ips|lists|partner-program|profile|pubs-following|responses|sessions|topics-following|twitter|users-following)\/[^/]+\.html$/;

function isAccountPage({ name, text }: FileBeginning): boolean {
  if (/(?:^|\/)README\.html$/.test(name)) return /<title>[^<]{0,100}\bMedium\b/.test(text);
  return (
    accountFolder.test(name) &&
    /^\s*<!doctype html>\s*<html>/i.test(text) &&
    /\bmedium\.com\b|Georgia, Cambria/.test(text)
  );
}
