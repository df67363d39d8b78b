import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../node_modules/.cache/sanchika/browser.json', import.meta.url));

/** The browser that `scripts/find-browser.ts` found. Undefined if it did not run or the browser no longer exists. */
export function readSavedBrowser(): string | undefined {
  if (!existsSync(file)) return undefined;
  const { path }: { readonly path: string } = JSON.parse(readFileSync(file, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Saves the path of a browser for the tests. */
export function saveBrowser(path: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ path })}\n`);
}
