import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';

/** A running server of a built site. */
export interface PackedHost {
  /** The address of the site, with a slash at the end. */
  readonly url: string;
  readonly close: () => void;
}

/**
 * Serves a built site on this machine as hosts do: text is gzipped, and files named by their content are cached for
 * ever.
 */
export async function servePacked(site: string): Promise<PackedHost> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const isThere = (name: string) => statSync(join(site, name), { throwIfNoEntry: false })?.isFile() === true;
    if (!path.includes('..') && isThere(file)) send(response, 200, site, file);
    else if (isThere('404.html')) send(response, 404, site, '/404.html');
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${bound.port}/`, close };
}

function send(response: ServerResponse, status: number, site: string, file: string): void {
  const type = lookup(file) ?? 'application/octet-stream';
  const isText = /^text\/|json$|xml$|javascript$/.test(type);
  const bytes = readFileSync(join(site, file));
  response
    .writeHead(status, {
      'Content-Type': isText ? `${type}; charset=utf-8` : type,
      'Cache-Control': /^\/(?:assets|media)\//.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
    })
    .end(isText ? gzipSync(bytes) : bytes);
}
