import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The state that is sent to the open pages. */
interface State {
  /** Differs from one build that reached the site to the next, and from one run of the server to the next. */
  readonly build: string;
  readonly failure?: string;
}

/** The part of a server that keeps the open pages up to date. */
export interface LiveReload {
  /** Answers requests of its own; false for all others. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Adds the script to a page. */
  readonly toHtml: (html: string) => string;
  /** After a new build: reloads the open pages. */
  readonly reload: () => void;
  /** After a failed build: the open pages show the error. */
  readonly fail: (text: string) => void;
  readonly close: () => void;
}

const folder = '/.sanchika/';
const script = readFileSync(new URL('./live-reload-client.js', import.meta.url), 'utf8');

/** Live reload by server-sent events, which the pages' own Content-Security-Policy allows. */
export function liveReload(): LiveReload {
  const pages = new Set<ServerResponse>();
  const run = Date.now().toString(36);
  let builds = 0;
  let state: State = { build: `${run}-0` };
  const send = (next: State): void => {
    state = next;
    for (const page of pages) page.write(message(state));
  };
  return {
    handle: (request, response) => {
      const path = request.url?.split('?')[0];
      if (path === `${folder}events`) listen(pages, response, state);
      else if (path === `${folder}live-reload.js`) {
        response
          .writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' })
          .end(script);
      } else return false;
      return true;
    },
    toHtml: (html) => {
      const tag = `<script type="module" src="${folder}live-reload.js?build=${state.build}"></script>`;
      return html.includes('</head>') ? html.replace('</head>', `${tag}</head>`) : `${html}${tag}`;
    },
    reload: () => send({ build: `${run}-${++builds}` }),
    fail: (failure) => send({ build: state.build, failure }),
    close: () => {
      for (const page of pages) page.end();
    },
  };
}

function listen(pages: Set<ServerResponse>, response: ServerResponse, state: State): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`retry: 300\n\n${message(state)}`);
  pages.add(response);
  response.on('close', () => pages.delete(response));
}

const message = (state: State): string => `data: ${JSON.stringify(state)}\n\n`;
