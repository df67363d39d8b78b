import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';

/** Answers a request for a file. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves a folder as a plain static host does: files by their exact names, `index.html` for a folder, `404.html` for what
 * isn't there. `toHtml` may add to a page before it is sent.
 */
export function siteHandler(folder: string, toHtml: (html: string) => string = (html) => html): Handler {
  return (request, response) => {
    try {
      answer(folder, request, response, toHtml);
    } catch (error) {
      end(response, 500, 'text/plain', error instanceof Error ? error.message : String(error));
    }
  };
}

function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  toHtml: (html: string) => string,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') end(response, 405, 'text/plain', 'Only GET and HEAD');
  else {
    const path = pathOf(request.url ?? '/');
    const file = path === undefined ? undefined : join(folder, path, path.endsWith('/') ? 'index.html' : '');
    const stats = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    if (file === undefined) end(response, 400, 'text/plain', 'Not an address');
    else if (stats?.isDirectory()) redirect(response, request.url ?? '/');
    else if (!stats?.isFile()) sendMissing(folder, response, toHtml);
    else if (/\.html$/i.test(file)) end(response, 200, 'text/html', toHtml(readFileSync(file, 'utf8')));
    else sendFile(request, response, file, stats);
  }
}

function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') || path.split(/[\\/]/).includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string, { size, mtimeMs }: Stats): void {
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`;
  const headers = { 'Content-Type': typeOf(file), 'Content-Length': size, ETag: tag, 'Cache-Control': 'no-cache' };
  if (request.headers['if-none-match'] === tag) response.writeHead(304, { ETag: tag }).end();
  else if (request.method === 'HEAD') response.writeHead(200, headers).end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response.writeHead(200, headers));
}

function sendMissing(folder: string, response: ServerResponse, toHtml: (html: string) => string): void {
  const file = join(folder, '404.html');
  const page = statSync(file, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(file, 'utf8')
    : '<!doctype html><title>404</title>Not here';
  end(response, 404, 'text/html', toHtml(page));
}

function redirect(response: ServerResponse, address: string): void {
  const [path, ...query] = address.split('?');
  const name = path?.split('/').at(-1);
  response.writeHead(301, { Location: `${name}/${query.length > 0 ? `?${query.join('?')}` : ''}` }).end();
}

// Node leaves the body out of an answer to HEAD by itself.
function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }).end(body);
}

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^text\/|json$|xml$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
