import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { PageToLookAt } from './pages-to-look-at.ts';

/** A fault of a page, in one colour scheme and width. */
export interface PageFault {
  readonly kind: string;
  readonly where: string;
  /** The rule of axe that the page breaks, or `too wide`. */
  readonly rule: string;
  readonly element: string;
}

const schemes = ['light', 'dark'] as const;
const widths = [320, 1440] as const;
/** The number of views in which each page is checked. */
export const viewsPerPage = schemes.length * widths.length;

/** Checks pages of a served site with axe, light and dark, on a small phone and a wide screen. */
export async function pageFaults(
  browser: Browser,
  url: string,
  pages: readonly PageToLookAt[],
): Promise<readonly PageFault[]> {
  const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const faults: PageFault[] = [];
  for (const colorScheme of schemes)
    for (const width of widths) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        serviceWorkers: 'block',
      });
      // Long enough on a machine that is busy with other work.
      context.setDefaultTimeout(100_000);
      // Stops a page that redirects at once, so that it can be checked.
      await context.route(/\/assets\/random-/, (route) => route.abort());
      const page = await context.newPage();
      for (const { kind, path } of pages) {
        // Only the search page sends requests after it is loaded.
        await page.goto(url + path, { waitUntil: path.includes('?') ? 'networkidle' : 'load' });
        const where = `${path}, ${colorScheme}, ${width} px`;
        for (const [rule, element] of await faultsOf(page, axe)) faults.push({ kind, where, rule, element });
      }
      await context.close();
    }
  return faults;
}

/** Opens everything that can be unfolded. */
async function faultsOf(page: Page, axe: string): Promise<readonly (readonly [rule: string, element: string])[]> {
  await page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })");
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run({ resultTypes: ['violations'], selectors: false });
    const faults: [string, string][] = violations.flatMap(
      ({ id, nodes }: { readonly id: string; readonly nodes: readonly { readonly html: string }[] }) =>
        nodes.map(({ html }): [string, string] => [id, html.slice(0, 160)]),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(['too wide', `${scrollWidth} px`]);
    return faults;
  });
}
