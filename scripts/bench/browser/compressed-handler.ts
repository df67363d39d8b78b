import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findSiteFile } from '../../../src/serve/find-site-file.ts';
import { requestedPath } from '../../../src/serve/requested-path.ts';
import { type Handler, siteHandler } from '../../../src/serve/site-handler.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Serves a site as static hosts do: with pages, styles and scripts compressed. Each file is compressed once. */
export function compressedHandler(folder: string): Handler {
  const plain = siteHandler(folder);
  const compressed = new Map<string, Buffer>();
  return (request, response) => {
    const requested = requestedPath(request.url ?? '');
    const found = requested.ok ? findSiteFile(folder, requested.path) : undefined;
    const type = types[found?.file.split('.').at(-1) ?? ''];
    if (!found?.stats.isFile() || type === undefined) {
      plain(request, response);
      return;
    }
    const body = compressed.get(found.file) ?? gzipSync(readFileSync(found.file));
    compressed.set(found.file, body);
    const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': body.length };
    response.writeHead(200, { ...headers, 'Cache-Control': 'no-cache' }).end(body);
  };
}
