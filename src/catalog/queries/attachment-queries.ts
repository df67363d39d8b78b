import { type AttachmentInfo, attachmentUrls } from '../../attachments/attachment-info.ts';
import type { Catalog } from '../database/catalog.ts';
import { jsonOf } from '../database/columns.ts';

/** A file that an article links to. */
export interface AttachmentRow {
  /** Relative to the articles' folder. */
  readonly path: string;
  readonly info: AttachmentInfo;
}

/** Every attachment of articles that are not withdrawn, each once, in the order of their articles' paths. */
export function allAttachments(catalog: Catalog): readonly AttachmentRow[] {
  const statement = "SELECT attachments FROM articles WHERE +listed = 1 AND attachments <> '[]' ORDER BY path";
  const attachments = new Map<string, AttachmentRow>();
  for (const [linked] of catalog.iterate([jsonOf<readonly AttachmentRow[]>()], statement))
    for (const attachment of linked)
      attachments.set([...attachmentUrls(attachment.info), attachment.path].join(' '), attachment);
  return [...attachments.values()];
}
