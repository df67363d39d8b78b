import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/serve/serve-site.ts';
import { launchBrowser } from './browser.ts';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
let out: string;
let browser: Browser;
let server: SiteServer;

function writePage(headline: string): void {
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${headline}</title>`;
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><html><head>${head}</head><body><h1>${headline}</h1></body></html>`,
  );
}

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'live-reload-'));
  [browser, server] = await Promise.all([launchBrowser(), serveSite({ out, host: '127.0.0.1', port: 18_180 })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(out, { recursive: true });
});

test('a page shows the new build or why it failed, and violates no policy', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(server.url);
  await page.getByRole('heading', { name: 'The first build is under way' }).waitFor();
  expect(complaints.splice(0).filter((text) => !text.includes('503'))).toEqual([]);

  writePage('पहली ख़बर');
  server.reload();
  await page.getByRole('heading', { name: 'पहली ख़बर' }).waitFor();

  server.fail('articles/a.md:4: "date" is not a date');
  await page.getByRole('alert').filter({ hasText: 'articles/a.md:4: "date" is not a date' }).waitFor();
  expect(await page.getByRole('heading', { name: 'पहली ख़बर' }).isVisible()).toBe(true);

  await page.reload();
  await page.getByRole('alert').waitFor();

  writePage('दूसरी ख़बर');
  server.reload();
  await page.getByRole('heading', { name: 'दूसरी ख़बर' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a page shows the build of a restarted server', async () => {
  const page = await browser.newPage();
  writePage('before');
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'before' }).waitFor();
  const { port } = server;
  await server.close();
  writePage('after');
  server = await serveSite({ out, host: '127.0.0.1', port });
  await page.getByRole('heading', { name: 'after' }).waitFor();
  await page.close();
});
