import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { basename } from 'node:path';

/** Whether the tools that write and serve ZIM files are here. */
export const hasKiwix = ['zimwriterfs', 'zimcheck', 'kiwix-serve'].every(
  (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore', timeout: 100_000 }).error === undefined,
);

/** A ZIM file served by kiwix-serve. */
export interface Kiwix {
  readonly home: string;
  /** Where its own scripts and styles lie, which it adds to every page. */
  readonly skin: string;
  readonly close: () => void;
}

/** Serves a ZIM file on a free port of this machine. */
export async function serveZim(file: string): Promise<Kiwix> {
  const port = await freePort();
  const server = spawn('kiwix-serve', ['--address', '127.0.0.1', '--port', String(port), file], { stdio: 'ignore' });
  const host = `http://127.0.0.1:${port}/`;
  await answered(host, server);
  return {
    home: `${host}${basename(file, '.zim')}/index.html`,
    skin: `${host}skin/`,
    close: () => server.kill(),
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => done(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });
}

async function answered(host: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`kiwix-serve ended with ${server.exitCode}`);
    const answer = await fetch(host).catch(() => undefined);
    if (answer) return;
    await new Promise((again) => setTimeout(again, 50));
  }
}
