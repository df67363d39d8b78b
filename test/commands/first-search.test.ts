import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstSearches } from '../../scripts/bench/browser/first-search.ts';
import { installedBrowser } from '../../scripts/browser/installed-browser.ts';
import { readSavedBrowser } from '../../scripts/browser/saved-browser.ts';

const browser = readSavedBrowser() ?? installedBrowser(() => true);
const index = 'x'.repeat(50_000);
const early = 'y'.repeat(5000);
const page = `<!doctype html><meta charset="utf-8"><title>Search</title>
<form id="search-form"><input id="search-text" name="q"></form><ol id="search-results"></ol>
<script>
fetch('search/early.txt');
const asked = new URLSearchParams(location.search).get('q');
document.forms[0].addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = await (await fetch('search/index.txt')).text();
  await new Promise((done) => setTimeout(done, 300));
  document.querySelector('ol').innerHTML = '<li>' + text.length + '</li>';
});
if (asked) document.forms[0].requestSubmit();
</script>`;

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'first-search-'));
  mkdirSync(join(site, 'search'));
  writeFileSync(join(site, 'search/index.txt'), index);
  writeFileSync(join(site, 'search/early.txt'), early);
  writeFileSync(join(site, 'search.html'), page);
});
afterEach(() => rmSync(site, { recursive: true }));

test.runIf(browser !== undefined)(
  'waits for the first result and counts what was loaded for it (needs a browser)',
  async () => {
    const started = performance.now();
    const [found] = await firstSearches(site, ['kim jong un'], browser ?? '', { visits: 2 });
    const passed = performance.now() - started;
    const { query = '', milliseconds = 0, coldMilliseconds = 0 } = found ?? {};
    const { bytes = 0, indexBytes = 0, preloadedBytes = 0 } = found ?? {};
    expect(query).toBe('kim jong un');
    expect(milliseconds).toBeGreaterThan(295);
    expect(milliseconds).toBeLessThan(passed);
    expect(coldMilliseconds).toBeGreaterThan(300);
    expect(coldMilliseconds).toBeLessThan(passed);
    expect(preloadedBytes).toBeGreaterThan(early.length);
    expect(preloadedBytes).toBeLessThan(early.length + 1000);
    expect(indexBytes).toBeGreaterThan(index.length + early.length);
    expect(indexBytes).toBeLessThan(index.length + early.length + 2000);
    expect(bytes).toBeGreaterThan(indexBytes + page.length);
  },
);

test.runIf(browser !== undefined)(
  'a thorough measurement has the time on slow 3G, and of the query after others (needs a browser)',
  async () => {
    const [found] = await firstSearches(site, ['kim'], browser ?? '', { visits: 1, isThorough: true });
    const { slowMilliseconds = 0, laterMilliseconds = 0, laterCpuMilliseconds = 0 } = found ?? {};
    const { laterAllCpuMilliseconds = -1 } = found ?? {};
    // The page, the early file and the index: 56 KB at 50 KB a second, after the page and again after the script has run.
    expect(slowMilliseconds).toBeGreaterThan(400 + 400 + 1000);
    expect(laterMilliseconds).toBeGreaterThan(295);
    expect(laterCpuMilliseconds).toBeGreaterThan(0);
    expect(laterCpuMilliseconds).toBeLessThan(laterMilliseconds);
    // The browser counts it in steps of 10.
    expect(laterAllCpuMilliseconds).toBeGreaterThanOrEqual(0);
  },
);
