import { lookup } from 'mrmime';
import { hostHeadersOf } from '../../publish/host/host-headers.ts';
import type { FileHeaders } from './upload-target.ts';

/** What an object store should say about a file: the type and caching that `_headers` asks of other hosts. */
export function fileHeaders(path: string): FileHeaders {
  const headers = hostHeadersOf(path);
  return {
    'Content-Type': headers['Content-Type'] ?? typeOf(path),
    'Cache-Control': headers['Cache-Control'] ?? 'no-cache',
  };
}

function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  const isText = /^text\/|[/+](?:json|xml)$|javascript$/.test(type);
  return isText ? `${type}; charset=utf-8` : type;
}
