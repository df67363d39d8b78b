import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The rules of axe that a page or the part of it in `context` breaks, each with the first element that does. */
export async function axeFaults(page: Page, context = 'html'): Promise<readonly (readonly [string, string?])[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  return page.evaluate(async (part) => {
    // Results that pass are not needed, nor are the selectors of elements: to make them takes a quarter of the time.
    const options = { resultTypes: ['violations'], selectors: false };
    const { violations } = await Reflect.get(globalThis, 'axe').run(part, options);
    return violations.map(({ id, nodes }: { id: string; nodes: readonly { html: string }[] }) => [id, nodes[0]?.html]);
  }, context);
}
