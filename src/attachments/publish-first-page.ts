import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileChangedError } from '../articles/files/file-changed-error.ts';
import { hashFile } from '../language/hashing/hash-file.ts';
import { sha256 } from '../language/hashing/sha256.ts';
import { encodeFirstPage } from '../pictures/encode-first-page.ts';
import { ProblemsError } from '../settings/files/problem.ts';
import { type AttachmentInfo, firstPageUrl } from './attachment-info.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { PublishedFile } from './publish-attachment.ts';

/**
 * Writes the picture of the first page of a PDF into a folder of the site. Returns the file with its hash, or none if no article shows
 * it. Throws a `FileChangedError` if the PDF is no longer the measured one.
 */
export async function publishFirstPage(
  file: string,
  info: AttachmentInfo,
  folder: string,
): Promise<readonly PublishedFile[]> {
  const url = firstPageUrl(info);
  if (url === undefined) return [];
  const pdf = await readPdf(file, { readsText: false });
  if (hashFile(file) !== info.sha256) throw new FileChangedError(file);
  // It was drawn when it was measured, so the machine has less memory now.
  if ('failure' in pdf || !pdf.firstPage)
    throw new ProblemsError([
      {
        file,
        message: 'its first page cannot be drawn any more',
        remedy: 'end other programs that take much memory, and build again',
      },
    ]);
  const picture = await encodeFirstPage(pdf.firstPage);
  mkdirSync(dirname(join(folder, url)), { recursive: true });
  writeFileSync(join(folder, url), picture);
  return [{ file: url, sha256: sha256(picture) }];
}
