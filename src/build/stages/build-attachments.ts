import { join } from 'node:path';
import { attachmentUrl } from '../../attachments/attachment-info.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allAttachments } from '../../catalog/queries/attachment-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';

const prefix = 'attachment ';

/** Copies the attachments that the site lacks, and removes those that no article links to. */
export async function buildAttachments(
  catalog: Catalog,
  { articles, staging }: { readonly articles: string; readonly staging: string },
): Promise<void> {
  const saved = assetOwners(catalog, prefix);
  const attachments = new Map(allAttachments(catalog).map((row) => [prefix + attachmentUrl(row.info), row]));
  for (const [owner, { path, info }] of attachments) {
    if (saved.has(owner)) continue;
    const { publishAttachment } = await import('../../attachments/publish-attachment.ts');
    const files = await publishAttachment(join(articles, path), info, staging);
    catalog.transaction(() => saveAssets(catalog, owner, files));
  }
  catalog.transaction(() => {
    for (const owner of saved) if (!attachments.has(owner)) saveAssets(catalog, owner, []);
  });
}
