import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageFaults, viewsPerPage } from '../../scripts/bench/pages/page-faults.ts';
import { servePacked } from '../../scripts/bench/pages/serve-packed.ts';
import { launchBrowser } from './browser.ts';

const site = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(site, { recursive: true }));
const page = (main: string) =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A</title><main><h1>A</h1>${main}</main>`;

test('reports each fault of a page with its view, and none for a correct page', async () => {
  writeFileSync(join(site, 'right.html'), page('<p>Text</p>'));
  writeFileSync(join(site, 'wrong.html'), page('<img src="a.png"><p style="width: 500px">Text</p>'));
  const [host, browser] = await Promise.all([servePacked(site), launchBrowser()]);
  try {
    expect(await pageFaults(browser, host.url, [{ kind: 'right', path: 'right.html' }])).toEqual([]);
    const faults = await pageFaults(browser, host.url, [{ kind: 'wrong', path: 'wrong.html' }]);
    expect(faults.filter(({ rule }) => rule === 'image-alt')).toHaveLength(viewsPerPage);
    const wide = faults.filter(({ rule }) => rule === 'too wide').map(({ where }) => where);
    expect(wide).toEqual(['wrong.html, light, 320 px', 'wrong.html, dark, 320 px']);
  } finally {
    host.close();
    await browser.close();
  }
});
