import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { siteHandler } from '../../src/serve/site-handler.ts';

/** How a host handles a request: it answers, answers with an error, closes the connection, or never answers. */
type Mood = 'well' | 'error' | 'gone' | 'silent';

/** A host that can be made to fail. */
export interface FickleHost {
  /** The address of the site, with a slash at the end. */
  readonly url: string;
  /** Decides how a request is handled, by its path in the site. */
  mood: (path: string) => Mood;
  /** The paths of all answered requests. */
  readonly answered: string[];
  /** Answers a request itself, by its address on the host, and returns true; or returns false. */
  special: (address: string, response: ServerResponse) => boolean;
  /** Serves another folder from now on. */
  readonly change: (folder: string) => void;
  readonly close: () => Promise<void>;
}

/** Serves a folder below a path on a free port of this machine. */
export async function serveFickle(folder: string, below = '/shelf/'): Promise<FickleHost> {
  let site = siteHandler(folder);
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    const path = address.slice(below.length);
    const mood = host.mood(path);
    if (mood === 'gone') request.socket.destroy();
    else if (mood === 'well' && host.special(address, response)) return;
    else if (mood === 'well' && !address.startsWith(below))
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not part of the site');
    else if (mood === 'error') response.writeHead(503, { 'Content-Type': 'text/plain' }).end('Too busy');
    else if (mood === 'well') {
      host.answered.push(path);
      site(Object.assign(request, { url: `/${path}` }), response);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  const host: FickleHost = {
    url: `http://127.0.0.1:${bound.port}${below}`,
    mood: () => 'well',
    answered: [],
    special: () => false,
    change: (other) => {
      site = siteHandler(other);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return host;
}
