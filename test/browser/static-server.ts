import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { siteHandler } from '../../src/serve/site-handler.ts';

/** A running server of one site. */
export interface StaticServer {
  /** The address of the site, with a slash at the end. */
  readonly url: string;
  /** The addresses of all requests, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** The headers of a response, by the path of its request. */
export type HeadersOf = (path: string) => Iterable<readonly [name: string, value: string]>;

/** Serves a folder on a free port of this machine; `below` is the path under which the site stands: `/a/b/`. */
export async function serveStatic(folder: string, below = '/', headersOf: HeadersOf = () => []): Promise<StaticServer> {
  const site = siteHandler(folder);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    requests.push(address);
    const writeHead = response.writeHead.bind(response);
    // A host sends what `_headers` says in place of what it would send itself, also the type.
    const own = Object.fromEntries(headersOf(address));
    const withOwn = (status: number, headers?: OutgoingHttpHeaders) => writeHead(status, { ...headers, ...own });
    response.writeHead = withOwn as typeof response.writeHead;
    if (address.startsWith(below)) site(Object.assign(request, { url: address.slice(below.length - 1) }), response);
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not part of the site');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${bound.port}${below}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
