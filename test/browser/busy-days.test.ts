import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageFaults } from '../../scripts/bench/pages/page-faults.ts';
import { servePacked } from '../../scripts/bench/pages/serve-packed.ts';
import { launchBrowser } from './browser.ts';
import { buildSearchSite, type Draft } from './search-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'busy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One day with 12 stories and one with 30, and tags in two scripts. */
const drafts = [12, 30].flatMap((count, day) =>
  Array.from({ length: count }, (_, number): Draft => {
    const tags = ['Nature', 'उत्तर कोरिया'];
    return {
      path: `2023/0${day + 6}/05/a${number}`,
      fields: { title: `A ${number}`, lang: 'en', tags },
      text: 'It rained.',
    };
  }),
);

test('the strongest colours keep their numbers readable, and no letter of an index is a landmark', async () => {
  const site = await buildSearchSite(folder, drafts);
  const [host, browser] = await Promise.all([servePacked(site), launchBrowser()]);
  try {
    const paths = ['years.html', '2023/index.html', '2023/06/index.html', 'compare.html', 'tags/index.html'];
    const pages = paths.map((path) => ({ kind: path, path }));
    expect(await pageFaults(browser, host.url, pages)).toEqual([]);
  } finally {
    host.close();
    await browser.close();
  }
});
