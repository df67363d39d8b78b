import { createReadStream, readFileSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import { errorCode } from '../publish/disk/text-file.ts';
import { findSiteFile } from './find-site-file.ts';
import { requestedPath } from './requested-path.ts';

const isStreamed = /\.(?:pdf|zip|mp3|m4a|ogg|wav|mp4|webm)$/i;

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
      // The error's own message has the file's path on this machine.
      sendText(response, 500, `This file cannot be read: ${errorCode(error) ?? 'a bug in the server'}`);
    }
  };
}

function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  toHtml: (html: string) => string,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, 'This server answers only GET and HEAD.');
    return;
  }
  const requested = requestedPath(request.url ?? '');
  if (!requested.ok) sendText(response, requested.status, requested.text);
  else {
    const { path } = requested;
    const found = findSiteFile(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (found?.stats.isDirectory()) redirect(response, request.url ?? '/');
    else if (!found?.stats.isFile()) sendMissing(folder, response, toHtml);
    else if (/\.html$/i.test(found.file)) end(response, 200, 'text/html', toHtml(readFileSync(found.file, 'utf8')));
    else sendFile(request, response, found.file, found.stats);
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string, { size, mtimeMs }: Stats): void {
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`;
  if (request.headers['if-none-match'] === tag) response.writeHead(304, { ETag: tag }).end();
  else if (isStreamed.test(file)) streamFile(request, response, file, size, tag);
  else {
    // Read whole: a file that changes while it is sent in parts would not have the length that was announced.
    const body = readFileSync(file);
    const headers = { 'Content-Type': typeOf(file), 'Content-Length': body.length, ETag: tag };
    response.writeHead(200, { ...headers, 'Cache-Control': 'no-cache' }).end(body);
  }
}

/** Sends a large file, whose name changes with its content, in parts. A player asks for a range of bytes. */
function streamFile(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  file: string,
  size: number,
  tag: string,
): void {
  const range = (headers['if-range'] ?? tag) === tag ? headers.range : undefined;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  const isRange = first !== '' || last !== '';
  if (isRange && start > end) {
    response.writeHead(416, { 'Content-Range': `bytes */${size}`, 'Content-Length': 0 }).end();
    return;
  }
  const [from, to] = isRange ? [start, end] : [0, size - 1];
  response.writeHead(isRange ? 206 : 200, {
    ...{ 'Content-Type': typeOf(file), 'Content-Length': to - from + 1, ETag: tag, 'Cache-Control': 'no-cache' },
    ...{ 'Accept-Ranges': 'bytes', ...(isRange && { 'Content-Range': `bytes ${from}-${to}/${size}` }) },
  });
  if (method === 'HEAD' || to < from) response.end();
  else
    createReadStream(file, { start: from, end: to })
      .on('error', () => response.destroy())
      .pipe(response);
}

function sendMissing(folder: string, response: ServerResponse, toHtml: (html: string) => string): void {
  const found = findSiteFile(folder, '404.html');
  const page = found?.stats.isFile() ? readFileSync(found.file, 'utf8') : '<!doctype html><title>404</title>Not here';
  end(response, 404, 'text/html', toHtml(page));
}

function redirect(response: ServerResponse, address: string): void {
  const [path, ...query] = address.split('?');
  const name = path?.split('/').at(-1);
  response.writeHead(301, { Location: `${name}/${query.length > 0 ? `?${query.join('?')}` : ''}` }).end();
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  end(response, status, 'text/plain', text);
}

// Node leaves the body out of an answer to HEAD by itself.
function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }).end(body);
}

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^text\/|json$|xml$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
