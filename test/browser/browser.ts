import { type Browser, chromium } from 'playwright-core';
import { rememberedBrowser } from '../../scripts/browser-memory.ts';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with an empty profile. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = rememberedBrowser();
  if (executablePath === undefined) throw new Error('No browser is known: run "node scripts/find-browser.ts" once.');
  return chromium.launch({ executablePath, args: flags, chromiumSandbox: process.getuid?.() !== 0 });
}
