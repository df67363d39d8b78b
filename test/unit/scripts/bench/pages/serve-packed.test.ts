import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PackedHost, servePacked } from '../../../../../scripts/bench/pages/serve-packed.ts';

const site = mkdtempSync(join(tmpdir(), 'packed-'));
let host: PackedHost;
beforeAll(async () => {
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, '404.html'), 'not here');
  writeFileSync(join(site, 'assets/a.woff2'), 'font');
  host = await servePacked(site);
});
afterAll(() => {
  host.close();
  rmSync(site, { recursive: true });
});

test.each([
  ['', 200, 'home', 'gzip', 'no-cache'],
  ['index.html?q=a', 200, 'home', 'gzip', 'no-cache'],
  ['assets/a.woff2', 200, 'font', null, 'public, max-age=31536000, immutable'],
  ['missing.html', 404, 'not here', 'gzip', 'no-cache'],
  ['assets', 404, 'not here', 'gzip', 'no-cache'],
  ['%2e%2e/packed.html', 404, 'not here', 'gzip', 'no-cache'],
])('answers "%s" as a host does', async (path, status, text, packing, keeping) => {
  const response = await fetch(host.url + path);
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Encoding')).toBe(packing);
  expect(response.headers.get('Cache-Control')).toBe(keeping);
  expect(await response.text()).toBe(text);
});
