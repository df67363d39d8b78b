import { posix } from 'node:path';
import { dayOf } from '../../reading/dates/written-date.ts';
import type { Draft } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import type { NoArticle } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { ImportForm } from '../import-form.ts';
import { OldAddresses } from './old-addresses.ts';
import { postDraft } from './post-draft.ts';
import { type PostHead, readPostHead } from './post-head.ts';
import type { PostContext } from './post-resolve.ts';
import { addDataFileRecords, NameRecords } from './records.ts';
import { siteAddress } from './site-address.ts';

/** The posts of Jekyll, Hugo, Eleventy and Astro. */
export const markdownForm: ImportForm = {
  name: 'markdown',
  about: 'posts of Jekyll, Hugo, Eleventy or Astro, in their folder (.md)',
  recognises: ({ name }) => (/\.(?:md|markdown|mdown|mdx|qmd)$/i.test(name) ? 0.9 : 0),
  drafts,
};

/**
 * Reads a blog's folder twice: once to know every post's address and the names of its authors and subjects, so that links
 * and keys can be resolved, and once to convert post after post.
 */
async function* drafts(tree: SourceTree, context: ImportContext): AsyncGenerator<Draft | NoArticle> {
  const records = new NameRecords();
  await addDataFileRecords(records, tree.files.values());
  const addresses = new OldAddresses(context.largeMap());
  for (const file of tree.articles) {
    const head = await readPostHead(file);
    if ('record' in head) records.add(head.record.collection, head.record.key, head.record.name);
    else if ('title' in head) {
      addresses.add(head, claimed(head, context));
    }
  }
  const siteUrl = context.url ?? (await siteAddress(tree.files.values()));
  const around: PostContext = { tree, addresses, pictureStems: pictureStems(tree), siteUrl };
  for (const file of tree.articles) {
    const head = await readPostHead(file);
    if ('record' in head) yield head.none;
    else if ('title' in head) yield postDraft(head, claimed(head, context), around, records);
    else yield head;
  }
}

function claimed({ origin, date, name }: PostHead, { claim, zone }: ImportContext): string {
  return claim(origin, dayOf(date, zone), name);
}

function pictureStems(tree: SourceTree): ReadonlyMap<string, SourceFile> {
  const stems = new Map<string, SourceFile>();
  for (const file of tree.files.values()) {
    const match = /^(.+)\.(?:jpe?g|png|gif|webp|avif|svg)$/i.exec(posix.basename(file.name));
    if (match && !stems.has((match[1] ?? '').toLowerCase())) stems.set((match[1] ?? '').toLowerCase(), file);
  }
  return stems;
}
