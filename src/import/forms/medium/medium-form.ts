import { parseFragment } from '../../reading/body/parse-html.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { FileBeginning, SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { ImportForm } from '../import-form.ts';
import { mediumRecord } from './medium-record.ts';
import { notStoryReason } from './not-story-reason.ts';

/** Exports of Medium: one page for each story, and pages about the account. */
export const mediumForm: ImportForm = {
  name: 'medium',
  about: 'Medium exports, a folder or ZIP (posts/*.html)',
  recognises: (sample) => (isStoryPage(sample) || isAccountPage(sample) ? 0.97 : 0),
  drafts,
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

async function* drafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) yield await storyOf(file, tree, context);
}

async function storyOf(file: SourceFile, tree: SourceTree, context: ImportContext): Promise<FormResult> {
  try {
    const { text, doubt } = decodeText(await file.bytes());
    const page = parseFragment(text);
    const reason = notStoryReason(page, file.name);
    return reason === undefined
      ? openRecord(mediumRecord(page, doubt), { file, tree, context })
      : skip({ file: file.name }, reason);
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return refusal({ file: file.name }, reason);
    throw error;
  }
}
