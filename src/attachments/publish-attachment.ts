import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileChangedError } from '../articles/files/file-changed-error.ts';
import { sha256 } from '../language/hashing/sha256.ts';
import { type AttachmentInfo, attachmentUrls } from './attachment-info.ts';
import { type ScanFiles, scanContent } from './scans/measure-scan.ts';
import { ScanTextError } from './scans/scan-page.ts';
import { srtToVtt } from './srt-to-vtt.ts';

/** A file of the site. */
export interface PublishedFile {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Copies a file that an article links to into a folder of the site, a part at a time. Returns the files with their hashes. Throws a
 * `FileChangedError` if it is no longer the measured one. The first page of a PDF is left to `publishFirstPage`.
 */
export async function publishAttachment(
  file: string,
  info: AttachmentInfo,
  folder: string,
): Promise<readonly PublishedFile[]> {
  if (info.scan) return publishScan(file, info, info.scan.picture, folder);
  const [url = '', vtt] = attachmentUrls(info);
  const copy = join(folder, url);
  mkdirSync(dirname(copy), { recursive: true });
  const hash = createHash('sha256');
  const source = createReadStream(file).on('data', (chunk) => hash.update(chunk));
  await pipeline(source, createWriteStream(copy));
  if (hash.digest('hex') !== info.sha256) throw new FileChangedError(file);
  const published = [{ file: url, sha256: info.sha256 }];
  if (vtt === undefined || info.ending !== 'srt') return published;
  const text = srtToVtt(readFileSync(copy, 'utf8'));
  writeFileSync(join(folder, vtt), text);
  return [...published, { file: vtt, sha256: sha256(text) }];
}

function publishScan(
  file: string,
  info: AttachmentInfo,
  picture: ScanFiles['picture'],
  folder: string,
): readonly PublishedFile[] {
  const { textFile, wordsFile, ...content } = readChanged(file, picture);
  if (content.sha256 !== info.sha256) throw new FileChangedError(file);
  const files = [textFile, ...(wordsFile ? [wordsFile] : [])];
  return attachmentUrls(info).map((url, index) => {
    const bytes = files[index] ?? Buffer.alloc(0);
    mkdirSync(dirname(join(folder, url)), { recursive: true });
    writeFileSync(join(folder, url), bytes);
    return { file: url, sha256: sha256(bytes) };
  });
}

/** A file that was read without a fault before has changed if it has one now. */
function readChanged(file: string, picture: ScanFiles['picture']): ReturnType<typeof scanContent> {
  try {
    return scanContent(file, picture);
  } catch (error) {
    throw error instanceof ScanTextError ? new FileChangedError(file) : error;
  }
}
