import type { BodyFile } from '../../articles/body/body-file.ts';
import { type AttachmentInfo, attachmentUrl, firstPageUrl } from '../../attachments/attachment-info.ts';
import { firstPageRecipe } from '../../pictures/first-page-recipe.ts';

/** The published file of a link in a body. */
export function toBodyFile(
  attachments: readonly { readonly src: string; readonly info: AttachmentInfo }[],
  src: string,
): BodyFile | undefined {
  const info = attachments.find((attachment) => attachment.src === src)?.info;
  if (!info) return undefined;
  const { ending, bytes, pages, firstPageHeight: height } = info;
  const file = { url: attachmentUrl(info), ending, bytes, ...(pages === undefined ? {} : { pages }) };
  const url = firstPageUrl(info);
  return url && height ? { ...file, firstPage: { url, width: firstPageRecipe.width, height } } : file;
}
