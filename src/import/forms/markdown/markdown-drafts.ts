import { posix } from 'node:path';
import { dayOf } from '../../reading/dates/written-date.ts';
import type { Draft } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { draftWithoutFaultyPictures } from '../../reading/pictures/without-faulty-pictures.ts';
import { noteLists } from '../../reading/records/former-lists.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { addDataFileRecords, NameRecords } from './front/name-records.ts';
import { hugoBundles } from './hugo-bundles.ts';
import type { PostRules } from './not-post-reason.ts';
import { OldAddresses } from './old-addresses.ts';
import { postDraft } from './post-draft.ts';
import { type PostHead, readPostHead } from './post-head.ts';
import { postLists } from './post-lists.ts';
import type { PostContext } from './post-resolve.ts';
import { siteAddress } from './site-address.ts';
import { siteValues } from './templates/site-values.ts';

/**
 * Reads the folder of a blog twice: first the path of each post and the names of authors and terms, which links and keys need;
 * then one post after the other.
 */
export async function* markdownDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<Draft | NoArticle> {
  const records = new NameRecords();
  await addDataFileRecords(records, tree.files.values());
  const addresses = new OldAddresses(context.largeMap());
  const rules: PostRules = { now: context.now, bundles: hugoBundles(tree) };
  for (const file of tree.articles) {
    const head = await readPostHead(file, rules);
    if ('record' in head) records.add(head.record);
    else if ('title' in head) addresses.add(head, claimedPath(head, context));
  }
  const siteUrl = context.url ?? (await siteAddress(tree.files.values()));
  const site = await siteValues(tree.files.values());
  const postContext: PostContext = { tree, addresses, pictureStems: pictureStems(tree), siteUrl, site };
  for (const file of tree.articles) {
    const head = await readPostHead(file, rules);
    if ('record' in head) yield head.skipped;
    else if ('title' in head) {
      const made = await draftOrRefusal(head, () =>
        draftWithoutFaultyPictures(tree, context, (found) =>
          postDraft(head, claimedPath(head, context), { ...postContext, tree: found }, records),
        ),
      );
      if ('body' in made) noteLists({ site: siteUrl, ...postLists(made) }, context.formerPages);
      yield made;
    } else yield head;
  }
}

async function draftOrRefusal(
  { origin }: PostHead,
  make: () => Promise<Draft | NoArticle>,
): Promise<Draft | NoArticle> {
  try {
    return await make();
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason === undefined) throw error;
    return refusal(origin, reason);
  }
}

function claimedPath({ origin, date, name }: PostHead, { claim, zone }: ImportContext): string {
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
