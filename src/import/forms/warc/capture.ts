import { packedResponse } from './http-response.ts';
import type { WarcRecord } from './read-warc.ts';

/** A record that holds what a crawler fetched. */
export type Capture = Extract<WarcRecord, { readonly block: Uint8Array }>;

/** The address of a record. Empty if it is not one of the web. */
export function captureUrl({ headers }: Capture): string {
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : '';
}

/** Whether a content type is that of a page. */
export function isPageType(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)/i.test(type);
}

/** Whether a record was cut off when it was saved. */
export function isCutCapture({ headers, isCut }: Capture): boolean {
  return isCut || headers.has('warc-truncated');
}

/** Whether a record holds a page that a server sent without an error. */
export function isPageCapture(record: Capture): boolean {
  const { headers, block } = record;
  const recordType = headers.get('warc-type');
  if (recordType === 'revisit' || captureUrl(record) === '') return false;
  if (recordType === 'resource') return isPageType(headers.get('content-type') ?? '');
  const response = packedResponse(block);
  return response?.status === 200 && isPageType(response.headers.get('content-type') ?? '');
}
