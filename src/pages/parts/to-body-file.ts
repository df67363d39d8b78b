import type { BodyFile } from '../../articles/body/body-file.ts';
import { type AttachmentInfo, attachmentUrl } from '../../attachments/attachment-info.ts';

/** The published file of a link in a body. */
export function toBodyFile(
  attachments: readonly { readonly src: string; readonly info: AttachmentInfo }[],
  src: string,
): BodyFile | undefined {
  const info = attachments.find((attachment) => attachment.src === src)?.info;
  if (!info) return undefined;
  const { ending, bytes, pages } = info;
  return { url: attachmentUrl(info), ending, bytes, ...(pages === undefined ? {} : { pages }) };
}
