import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const day = '2023/07/27';
let home: string;
let articles: string;
let server: ChildProcess;
let url: string | undefined;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'start-'));
  articles = join(home, 'articles');
  mkdirSync(join(articles, day), { recursive: true });
  write('first', 'First');
  const folders = ['articles', 'out', 'cache'].flatMap((name) => [`--${name}`, join(home, name)]);
  const args = [resolve('scripts/start.ts'), ...folders, '--port', '18480', '--no-search'];
  server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  // If the port is in use, the server says so before it names its own.
  for (let text = ''; url === undefined; ) {
    text += String((await once(server.stdout?.setEncoding('utf8') ?? server, 'data'))[0]);
    url = /Serving (\S+)/.exec(text)?.[1];
  }
});
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  rmSync(home, { recursive: true });
});

function write(name: string, title: string, folder = articles): void {
  writeFileSync(join(folder, day, `${name}.md`), `---\ntitle: ${title}\ndate: 2023-07-27\nlang: en\n---\n${title}\n`);
}

/** Waits until the server shows the headline on the article's page and in the list of its day. */
async function expectHeadline(name: string, title: string): Promise<void> {
  const shown = async (path: string) => (await fetch(`${url}${day}/${path}`)).text();
  await expect.poll(() => shown(`${name}.html`)).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
  await expect.poll(() => shown('')).toContain(title);
}

test('shows the site when it is built', () => expectHeadline('first', 'First'));

test('shows an edit after the articles were moved away and back', async () => {
  for (const pause of [0, 1500]) {
    renameSync(articles, `${articles}.away`);
    await new Promise((resume) => setTimeout(resume, pause));
    renameSync(`${articles}.away`, articles);
    write('first', `Moved ${pause}`);
    await expectHeadline('first', `Moved ${pause}`);
  }
});

test('shows the articles of another folder in the same place, and edits of them', async () => {
  const other = join(home, 'other');
  cpSync(articles, other, { recursive: true });
  write('second', 'Second', other);
  rmSync(articles, { recursive: true });
  renameSync(other, articles);
  await expectHeadline('second', 'Second');
  write('second', 'Second edited');
  await expectHeadline('second', 'Second edited');
});

test('shows the last of a thousand edits', async () => {
  for (let edit = 1; edit <= 1000; edit++) {
    write('first', `Edit ${edit}`);
    await new Promise((resume) => setTimeout(resume, 1));
  }
  await expectHeadline('first', 'Edit 1000');
});
