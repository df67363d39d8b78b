import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../node_modules/.cache/sanchika/browser.json', import.meta.url));

/** The browser that `scripts/find-browser.ts` found; undefined where it has not looked or the browser is gone. */
export function rememberedBrowser(): string | undefined {
  if (!existsSync(file)) return undefined;
  const { path }: { readonly path: string } = JSON.parse(readFileSync(file, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Keeps a browser's path for the tests. */
export function rememberBrowser(path: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ path })}\n`);
}
