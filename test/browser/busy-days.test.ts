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

/** The stories of one day. */
const storiesOf = (day: string, count: number) =>
  Array.from({ length: count }, (_, number): Draft => {
    const tags = ['Nature', 'उत्तर कोरिया'];
    return { path: `2023/${day}/a${number}`, fields: { title: `A ${number}`, lang: 'en', tags }, text: 'It rained.' };
  });

/** One day with 12 stories, one with 30 and one with 120, and a month with 5 stories on each day; tags in two scripts. */
const drafts = [
  ...storiesOf('06/05', 12),
  ...storiesOf('07/05', 30),
  ...storiesOf('09/05', 120),
  ...Array.from({ length: 31 }, (_, day) => storiesOf(`08/${String(day + 1).padStart(2, '0')}`, 5)).flat(),
];

test('the strongest colours keep their numbers readable, no letter of an index is a landmark, and a full month is brief', async () => {
  const site = await buildSearchSite(folder, drafts);
  const [host, browser] = await Promise.all([servePacked(site), launchBrowser()]);
  try {
    const paths = [
      'years.html',
      '2023/index.html',
      '2023/06/index.html',
      '2023/08/index.html',
      'compare.html',
      'tags/index.html',
      'tags/nature/2023-09-05-1.html',
    ];
    const pages = paths.map((path) => ({ kind: path, path }));
    expect(await pageFaults(browser, host.url, pages)).toEqual([]);
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(`${host.url}2023/08/index.html`);
    expect(await page.locator('.day-group').count()).toBe(31);
    expect(await page.locator('.day-group h3').count()).toBe(31);
    expect(await page.locator('.day-group h2 a').first().getAttribute('href')).toMatch(/2023\/08\/31\/index\.html$/);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
    await page.goto(`${host.url}2023/06/index.html`);
    expect(await page.locator('.day-group h3').count()).toBe(3);
    expect(await page.locator('.day-group .onward').count()).toBe(1);
    await page.goto(`${host.url}tags/nature/2023-09-05-1.html`);
    expect(await page.locator('.standfirst').innerText()).toMatch(/2023, 1$/);
    // Another page of the day is the one that the link leads to.
    expect(await page.locator('.timeline [aria-current]').getAttribute('aria-current')).toBe('date');
  } finally {
    host.close();
    await browser.close();
  }
});
