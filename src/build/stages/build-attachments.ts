import { join } from 'node:path';
import { type AttachmentInfo, attachmentUrl, firstPageUrl } from '../../attachments/attachment-info.ts';
import type { PublishedFile } from '../../attachments/publish-attachment.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allAttachments } from '../../catalog/queries/attachment-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';

type Publish = (file: string, info: AttachmentInfo, folder: string) => Promise<readonly PublishedFile[]>;

const prefix = 'attachment ';

/** Copies the attachments that the site lacks, draws first pages, and removes those that no article links to. */
export async function buildAttachments(
  catalog: Catalog,
  { articles, staging }: { readonly articles: string; readonly staging: string },
): Promise<void> {
  const saved = assetOwners(catalog, prefix);
  const tasks = new Map(
    allAttachments(catalog).flatMap(({ path, info }) =>
      [
        { url: attachmentUrl(info), load: copier },
        { url: firstPageUrl(info), load: drawer },
      ].flatMap(({ url, load }) => (url === undefined ? [] : [[prefix + url, { path, info, load }] as const])),
    ),
  );
  for (const [owner, { path, info, load }] of tasks) {
    if (saved.has(owner)) continue;
    const publish = await load();
    const files = await publish(join(articles, path), info, staging);
    catalog.transaction(() => saveAssets(catalog, owner, files));
  }
  catalog.transaction(() => {
    for (const owner of saved) if (!tasks.has(owner)) saveAssets(catalog, owner, []);
  });
}

const copier = async (): Promise<Publish> =>
  (await import('../../attachments/publish-attachment.ts')).publishAttachment;

const drawer = async (): Promise<Publish> => (await import('../../attachments/publish-first-page.ts')).publishFirstPage;
