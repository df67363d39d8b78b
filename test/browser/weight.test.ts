import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PackedHost, servePacked } from '../../scripts/bench/pages/serve-packed.ts';
import { sampleSite } from '../site/sample-site.ts';
import { launchBrowser, newContext } from './browser.ts';

let browser: Browser;
let host: PackedHost;

beforeAll(async () => {
  const { out } = await sampleSite();
  [host, browser] = await Promise.all([servePacked(out), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

/** What a first visit fetches besides pictures, in bytes on the wire: Nastaliq, and all else. */
async function weightOf(address: string, { savesData = false } = {}) {
  const context = await newContext(browser, { viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  if (savesData)
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const [pictures, fonts] = [new Set<string>(), new Set<string>()];
  let [bytes, nastaliq] = [0, 0];
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (/^image\/(?!svg)/.test(response.mimeType)) pictures.add(requestId);
    if (/\/nastaliq-\w+\.woff2$/.test(response.url)) fonts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fonts.has(requestId)) nastaliq += encodedDataLength;
    else if (!pictures.has(requestId)) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(host.url + address, { waitUntil: 'networkidle' });
  await context.close();
  return { bytes, nastaliq };
}

test.each([
  ['in Hindi, with a picture', '2023/07/27/kim-shoigu.html'],
  ['in Hindi, short, with English stories below', '2016/03/21/kavita-diwas-patna.html'],
  ['in Hindi, part of a series in two languages', '2021/08/07/yamuna-ke-maanjhi.html'],
  ['in Hindi, updated', '2021/02/19/perseverance-mangal.html'],
  ['in English, with Hindi stories below', '2019/12/26/ring-of-fire-kerala.html'],
  ['in Urdu, with stories in three scripts below', '2023/08/23/chandrayaan-3-chaand-par.html'],
])('an article %s weighs at most 60 KB without its picture', async (name, address) => {
  const { bytes, nastaliq } = await weightOf(address);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(60_000);
  // Nastaliq is loaded after all else, and only for pages in Urdu.
  if (name.startsWith('in Urdu')) expect(nastaliq).toBeGreaterThan(100_000);
  expect(nastaliq).toBeLessThanOrEqual(name.startsWith('in Urdu') ? 116_000 : 0);
});

test('a reader who saves data reads Urdu in the font of small texts', async () => {
  const { bytes, nastaliq } = await weightOf('2023/08/23/chandrayaan-3-chaand-par.html', { savesData: true });
  expect(bytes).toBeLessThanOrEqual(60_000);
  expect(nastaliq).toBe(0);
});
