import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberedBrowser } from '../../../../scripts/browser-memory.ts';
import { installedBrowser } from '../../../../scripts/installed-browser.ts';
import { firstSearches } from '../../../../src/bench/browser/first-search.ts';

const browser = rememberedBrowser() ?? installedBrowser(() => true);
const index = 'x'.repeat(50_000);
const page = `<!doctype html><meta charset="utf-8"><title>Search</title>
<form id="search-form"><input id="search-text" name="q"></form><ol id="search-results"></ol>
<script>
document.forms[0].addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = await (await fetch('search/index.txt')).text();
  await new Promise((done) => setTimeout(done, 300));
  document.querySelector('ol').innerHTML = '<li>' + text.length + '</li>';
});
</script>`;

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'first-search-'));
  mkdirSync(join(site, 'search'));
  writeFileSync(join(site, 'search/index.txt'), index);
  writeFileSync(join(site, 'search.html'), page);
});
afterEach(() => rmSync(site, { recursive: true }));

test.runIf(browser !== undefined)(
  'waits for the first result and counts what was loaded for it (needs a browser)',
  async () => {
    const [found] = await firstSearches(site, ['kim jong un'], browser ?? '');
    const { query = '', milliseconds = 0, bytes = 0, indexBytes = 0 } = found ?? {};
    expect(query).toBe('kim jong un');
    expect(milliseconds).toBeGreaterThan(295);
    expect(milliseconds).toBeLessThan(20_000);
    expect(indexBytes).toBeGreaterThan(index.length);
    expect(indexBytes).toBeLessThan(index.length + 1000);
    expect(bytes).toBeGreaterThan(indexBytes + page.length);
  },
);
