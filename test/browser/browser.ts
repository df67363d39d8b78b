import { type Browser, chromium } from 'playwright-core';
import { readSavedBrowser } from '../../scripts/browser/saved-browser.ts';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with an empty profile. `variables` are added to its environment. */
export async function launchBrowser(variables: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const executablePath = readSavedBrowser();
  if (executablePath === undefined) throw new Error('No browser is known: run "node scripts/find-browser.ts" once.');
  const env = { ...process.env, ...variables };
  return chromium.launch({ executablePath, env, args: flags, chromiumSandbox: process.getuid?.() !== 0 });
}
