import type { FileEnding } from '../articles/files/file-kinds.ts';
import type { Brand } from '../language/brand.ts';
import { firstPageHash } from '../pictures/first-page-recipe.ts';
import type { PdfFailure } from './pdf/pdf-task.ts';
import type { ScanFiles } from './scans/measure-scan.ts';

/** A file that an article links to, or the text of a scan, as the site publishes it. */
export interface AttachmentInfo {
  /** Hex digest of the file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly ending: FileEnding;
  /** How many pages a PDF has. */
  readonly pages?: number;
  /** The height of the picture of a PDF's first page, in pixels. Undefined if it has none. */
  readonly firstPageHeight?: number;
  /** Why the text of a PDF is not in the search. */
  readonly unread?: Exclude<PdfFailure, 'damaged'>;
  /** What is published in place of the file if it is the text of a scan. */
  readonly scan?: ScanFiles;
}

/** A file with its text for the search. */
export interface MeasuredAttachment extends AttachmentInfo {
  readonly text?: string;
}

/**
 * The addresses of all files that are published for an attachment. A PDF has a picture of its first page, and captions in SRT
 * are there as VTT too, which browsers read.
 */
export function attachmentUrls(info: AttachmentInfo): readonly string[] {
  const url = attachmentUrl(info);
  const words = scanWordsUrl(info);
  if (words !== undefined) return [url, words];
  const firstPage = firstPageUrl(info);
  if (firstPage !== undefined) return [url, firstPage];
  return info.ending === 'srt' ? [url, url.replace(/\.srt$/, '.vtt')] : [url];
}

/** The address of the file from the site's root: `media/3f/09a1c2d4e5f607.pdf`. It needs no percent-encoding. */
export function attachmentUrl({ sha256, ending, scan }: AttachmentInfo): Brand<'Url'> {
  return mediaUrl(scan?.name ?? sha256, ending);
}

/** The address of the picture of a PDF's first page. Undefined if it has none. */
export function firstPageUrl({ sha256, firstPageHeight }: AttachmentInfo): Brand<'Url'> | undefined {
  return firstPageHeight === undefined ? undefined : mediaUrl(firstPageHash(sha256), 'webp');
}

/** The address of the words of a scan with their places. Undefined if these are unknown. */
export function scanWordsUrl({ scan }: AttachmentInfo): Brand<'Url'> | undefined {
  return scan?.hasWords ? mediaUrl(scan.name, 'js') : undefined;
}

function mediaUrl(hash: string, ending: string): Brand<'Url'> {
  return `media/${hash.slice(0, 2)}/${hash.slice(2, 16)}.${ending}` as Brand<'Url'>;
}
