import { existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { errorCode } from '../publish/disk/text-file.ts';
import { isAllowedHost, toUrlHost } from './allowed-host.ts';
import { answerBrokenRequest } from './answer-broken-request.ts';
import { liveReload } from './live-reload.ts';
import { sendText, siteHandler } from './site-handler.ts';
import { stylePage } from './style-page.ts';

/** A site folder that is served while it is worked on. */
export interface SiteServer {
  readonly url: string;
  readonly port: number;
  /** Makes the open pages load the new build. */
  readonly reload: () => void;
  /** Shows in the open pages why there is no new build. */
  readonly fail: (text: string) => void;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly out: string;
  /** Who may connect: `localhost` for this machine alone, `0.0.0.0` for its network. */
  readonly host: string;
  /** The first port to try. The server uses the first free one of twenty. */
  readonly port: number;
}

/** Serves a site folder, with pages that keep themselves up to date. */
export async function serveSite({ out, host, port }: ServeOptions): Promise<SiteServer> {
  const live = liveReload();
  const site = siteHandler(out, live.toHtml);
  const server = createServer((request, response) => {
    if (!isAllowedHost(request.headers.host, host)) sendText(response, 403, foreignHost);
    else if (live.handle(request, response)) return;
    else if (isStylePage(request.url, out)) sendStylePage(request.url, out, response);
    else if (existsSync(join(out, 'index.html'))) site(request, response);
    else response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(live.toHtml(waitingPage));
  });
  server.on('clientError', answerBrokenRequest);
  const freePort = await listenFrom(server, host, port);
  return {
    url: `http://${toUrlHost(host)}:${freePort}/`,
    port: freePort,
    reload: live.reload,
    fail: live.fail,
    close: async () => {
      live.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Whether an address is that of the page of all parts of the theme. A page of the archive with its name takes its place. */
function isStylePage(address: string | undefined, out: string): boolean {
  return (
    /^\/style\.html(?:$|\?)/.test(address ?? '') &&
    existsSync(join(out, 'assets')) &&
    !existsSync(join(out, 'style.html'))
  );
}

function sendStylePage(address: string | undefined, out: string, response: ServerResponse): void {
  const html = stylePage(out, address?.endsWith('?dark') ? 'dark' : 'light');
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(html);
}

const waitingPage =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Building</title></head><body>' +
  '<h1>The first build is under way</h1><p>This page turns into the site as soon as it stands.</p></body></html>';

const foreignHost =
  'This server does not answer to the name in the address bar, so that other sites cannot read the archive through it.\n' +
  'Use "localhost", or restart the server with the name: npm start -- --host NAME';

async function listenFrom(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; port < first + 20; port++) if (await listens(server, host, port)) return port;
  throw new Error(`Ports ${first} to ${first + 19} are all taken. Choose another one with --port.`);
}

function listens(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error): void => {
      if (errorCode(error) === 'EADDRINUSE') resolve(false);
      else reject(new Error(`Can't serve on ${host}:${port}`, { cause: error }));
    };
    server.once('error', refused);
    server.listen({ host, port }, () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}
