import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, newContext, openContext } from './browser.ts';
import { writeReadingSite } from './reading-site.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-'));
let site: string;
let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), writeReadingSite(folder)]);
  server = await serveStatic(site, '/a/b/');
  context = await openContext(browser, { serviceWorkers: 'block' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await open();
});
afterEach(() => closePage(page));

async function open(): Promise<Page> {
  const opened = await context.newPage();
  complaints = [];
  opened.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  return opened;
}

const box = () => page.locator('details.cite');

test('the words of a search are marked, and only a visit from a search loads the script for it', async () => {
  await page.goto(`${server.url}hindi.html#find=${encodeURIComponent('अनुच्छेद')}`);
  await expect.poll(() => page.locator('mark.found').allInnerTexts()).toEqual(['अनुच्छेद', 'अनुच्छेद']);
  const marker = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/highlight-')),
    );
  await expect.poll(marker).toBe(true);
  await page.goto(`${server.url}english.html`, { waitUntil: 'networkidle' });
  expect(await marker()).toBe(false);
});

describe('the box of citations', () => {
  test('shows the address and all citations without scripts', async () => {
    const plain = await newContext(browser, { javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto(`${server.url}hindi.html`);
    await without.locator('details.cite summary').click();
    expect(await without.locator('details.cite dd').allInnerTexts()).toEqual([
      'https://sanchika.example.org/hindi.html',
      'मीरा जोशी. (2023, 27 जुलाई). झील ने क्या कहा. संचिका. https://sanchika.example.org/hindi.html',
      'मीरा जोशी. “झील ने क्या कहा.” संचिका, 27 जुलाई 2023, https://sanchika.example.org/hindi.html.',
      'मीरा जोशी. “झील ने क्या कहा.” संचिका, 27 जुलाई 2023. https://sanchika.example.org/hindi.html.',
    ]);
    for (const hidden of ['details.cite p', '.tools', 'button.comfort', '#comfort']) {
      expect(await without.locator(hidden).isVisible(), hidden).toBe(false);
    }
    await plain.close();
  });

  test('copies an entry', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url}english.html`);
    await box().locator('summary').click();
    const button = box().getByRole('button', { name: 'Copy' }).nth(1);
    await button.click();
    await box().getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Krishnan, L. (2023, July 27). What the lake said. Sanchika. https://sanchika.example.org/english.html',
    );
    expect(complaints).toEqual([]);
  });

  test.each([
    ['over http', () => server.url],
    ['from the disk', () => `${pathToFileURL(site)}/`],
  ])('downloads a file for each reference manager %s', async (_, base) => {
    await page.goto(`${base()}hindi.html`);
    await box().locator('summary').click();
    const files = new Map<string, string>();
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
      const download = page.waitForEvent('download');
      await box().getByRole('link', { name }).click();
      const file = await download;
      files.set(file.suggestedFilename(), readFileSync(await file.path(), 'utf8'));
    }
    expect([...files.keys()]).toEqual(['hindi-2023.bib', 'hindi-2023.ris', 'hindi-2023.json']);
    expect(files.get('hindi-2023.bib')).toContain('author = {{मीरा जोशी}}');
    expect(files.get('hindi-2023.ris')).toContain('TI  - झील ने क्या कहा\r\n');
    expect(JSON.parse(files.get('hindi-2023.json') ?? '')).toMatchObject([
      { author: [{ literal: 'मीरा जोशी' }], language: 'hi', 'container-title': 'संचिका' },
    ]);
    expect(complaints.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
  });
});

test('the history of an article is in the order of time, and a withdrawn article gives the reason', async () => {
  await page.goto(`${server.url}hindi.html`);
  expect(await page.locator('.history b').allInnerTexts()).toEqual(['प्रकाशित', 'अद्यतन', 'सुधार']);
  await page.goto(`${server.url}gone.html`);
  expect(await page.locator('.notice').innerText()).toContain('भूल से छपी थी');
  expect(await page.locator('.history b').allInnerTexts()).toHaveLength(2);
  expect(await page.locator('details.cite, .tools, .enlarged').count()).toBe(0);
  expect(readFileSync(join(site, '_redirects'), 'utf8')).toBe('/gone.html /gone.html 410!\n');
});

describe('what a reader chooses', () => {
  const rootSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

  test('the size of the letters stays, on every page, without a cookie', async () => {
    await page.goto(`${server.url}hindi.html`);
    expect(await rootSize()).toBe('16px');
    await page.locator('button.comfort').click();
    await page.locator('#text-size').fill('150');
    expect(await rootSize()).toBe('24px');
    await page.goto(`${server.url}index.html`);
    expect(await rootSize()).toBe('24px');
    expect(await context.cookies()).toEqual([]);
    await page.locator('button.comfort').click();
    await page.locator('#text-size').fill('100');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['over http', () => server.url],
    ['from the disk', () => `${pathToFileURL(site)}/`],
  ])('the language of menus and labels stays, %s, and what people wrote is left as it is', async (_, base) => {
    await page.goto(`${base()}hindi.html`);
    const label = page.locator('.credits .by span');
    expect(await label.innerText()).toBe('लेखक');
    await page.locator('button.comfort').click();
    await page.locator('#interface-language').selectOption('en');
    await page.getByRole('link', { name: 'By date' }).first().waitFor({ state: 'attached' });
    expect(await label.innerText()).toBe('By');
    expect(await label.getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe('झील ने क्या कहा');
    expect(await page.locator('.reading-time').innerText()).toBe('1 minute to read');

    await page.goto(`${base()}urdu.html`);
    await page.locator('.credits .by span', { hasText: 'By' }).waitFor();
    await page.locator('button.comfort').click();
    await page.locator('#interface-language').selectOption('');
    await page.locator('.credits .by span', { hasText: 'تحریر' }).waitFor();
    expect(complaints.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
  });

  test('numbers beside a label of the other direction stay in their order', async () => {
    await page.goto(`${server.url}index.html`);
    await page.locator('button.comfort').click();
    await page.locator('#interface-language').selectOption('ur');
    const [label, year] = [page.locator('.extent span[lang="ur"]'), page.locator('.extent span').nth(1)];
    expect(await label.innerText()).toMatch(/^\d+ \p{sc=Arabic}+$/u);
    expect(await year.innerText()).toBe('2023');
    const [before, after] = [await label.boundingBox(), await year.boundingBox()];
    expect((before?.x ?? 0) + (before?.width ?? 0)).toBeLessThanOrEqual(after?.x ?? 0);
    await page.locator('#interface-language').selectOption('hi');
  });
});

describe('pictures', () => {
  test('open large with their words, by keyboard, and close on Escape', async () => {
    await page.goto(`${server.url}hindi.html`);
    const hero = page.getByRole('link', { name: 'झील', exact: true }).and(page.locator('.enlarge'));
    await hero.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'झील' });
    await dialog.waitFor();
    expect(await dialog.locator('figcaption').innerText()).toBe('सुबह की झील · संचिका');
    const size = await dialog.locator('img').boundingBox();
    expect(size?.width).toBeGreaterThan(1000);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: 'नक्शा' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await hero.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('are links to their largest file without scripts', async () => {
    const plain = await newContext(browser, { javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto(`${server.url}hindi.html`);
    for (const place of [0, 1]) {
      const address = await without.locator('a.enlarge').nth(place).getAttribute('href');
      const answer = await without.request.get(new URL(address ?? '', without.url()).href);
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    }
    await plain.close();
  });
});

/** Gives the page a speech synthesis that has voices for some languages. A test ends each utterance with `endPiece`. */
async function giveVoices(...langs: readonly string[]): Promise<void> {
  await page.addInitScript((spoken) => {
    const said: string[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    const end = () => {
      const ended = current;
      current = undefined;
      ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
    };
    const speech = {
      getVoices: () => spoken.map((lang) => ({ lang, localService: true, default: false, name: lang })),
      addEventListener: () => {},
      speak: (utterance: SpeechSynthesisUtterance) => {
        current = utterance;
        said.push(utterance.text);
      },
      cancel: end,
    };
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, said, endPiece: end });
  }, langs);
}

describe('listening', () => {
  const said = () => page.evaluate(() => Reflect.get(window, 'said') as string[]);
  const endPiece = () => page.evaluate(() => Reflect.get(window, 'endPiece')());
  const marked = () => page.locator('.spoken').allInnerTexts();

  test('is offered only where a voice speaks the language of the article', async () => {
    await giveVoices('en-IN');
    await page.goto(`${server.url}hindi.html`);
    await page.locator('.tools .print').waitFor();
    expect(await page.locator('.tools .listen').isVisible()).toBe(false);
  });

  test('reads from the headline on, marks what is read, pauses, resumes and stops', async () => {
    await giveVoices('en-IN', 'hi-IN');
    await page.goto(`${server.url}hindi.html`);
    await page.getByRole('button', { name: 'सुनें', exact: true }).click();
    await page.getByRole('button', { name: 'रोकें' }).waitFor();
    expect(await marked()).toEqual(['झील ने क्या कहा']);
    await endPiece();
    await endPiece();
    expect(await marked()).toEqual(['पहला अनुच्छेद यहाँ है।']);
    await page.getByRole('button', { name: 'रोकें' }).click();
    await page.getByRole('button', { name: 'आगे सुनें' }).click();
    expect((await said()).slice(2)).toEqual(['पहला अनुच्छेद यहाँ है।', 'पहला अनुच्छेद यहाँ है।']);
    await page.getByRole('button', { name: 'सुनना बंद करें' }).click();
    expect(await marked()).toEqual([]);
    expect(await page.getByRole('button', { name: 'सुनना बंद करें' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'सुनें', exact: true }).click();
    expect((await said()).at(-1)).toBe('झील ने क्या कहा');
    expect(complaints).toEqual([]);
  });

  test('ends by itself after the last paragraph', async () => {
    await giveVoices('en-GB');
    await page.goto(`${server.url}english.html`);
    await page.getByRole('button', { name: 'Listen' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    for (const _ of ['headline', 'paragraph']) await endPiece();
    await page.getByRole('button', { name: 'Listen' }).waitFor();
    expect(await said()).toEqual(['What the lake said', 'The first paragraph.']);
  });
});

test('shares by the system’s own sheet where there is one', async () => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, { share: async (what: unknown) => void shared.push(what) });
  });
  await page.goto(`${server.url}english.html`);
  await page.getByRole('button', { name: 'Share' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual([
    { title: 'What the lake said', url: 'https://sanchika.example.org/english.html' },
  ]);
});

test('paper shows the address and the day of printing, and no buttons', async () => {
  await page.goto(`${server.url}english.html`);
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('beforeprint'));
  });
  await page.emulateMedia({ media: 'print' });
  const line = await page.locator('.permalink').innerText();
  expect(line).toMatch(/^Sanchika · https:\/\/sanchika\.example\.org\/english\.html · Printed [A-Z]\w+ \d+, 20\d\d$/);
  for (const hidden of ['.tools', 'details.cite', '.hang']) {
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  }
});

describe.each(['hindi', 'english', 'urdu', 'gone'])('axe finds nothing on the page "%s"', (name) => {
  test('in light and dark colours, with everything opened', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${server.url}${name}.html`);
    const expectNoFaults = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page), colorScheme).toEqual([]);
      }
    };
    if (name !== 'gone') await box().locator('summary').click();
    await page.locator('button.comfort').click();
    await expectNoFaults();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    if (name !== 'hindi') return;
    await page.keyboard.press('Escape');
    await page.locator('a.enlarge').first().click();
    await page.locator('dialog[open]').waitFor();
    await expectNoFaults();
  });
});
