import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installedBrowser } from './browser/installed-browser.ts';
import { readSavedBrowser, saveBrowser } from './browser/saved-browser.ts';
import { printText } from './cli/print.ts';
import { runCommand } from './cli/run-command.ts';

const project = fileURLToPath(new URL('../', import.meta.url));

// Runs before `npm test`. Finds or installs a browser for the tests, and prints which.
await runCommand(async () => {
  const browser = readSavedBrowser() ?? installedBrowser(starts) ?? downloaded() ?? downloadedNow() ?? fromDebian();
  if (browser === undefined) {
    throw new Error(
      'No browser found, and none could be installed. Install Chrome or Chromium, and run the tests again.',
    );
  }
  const [path, source] = typeof browser === 'string' ? [browser, 'installed'] : browser;
  saveBrowser(path);
  printText(`Browser for the tests: ${path} (${source})`);
});

// On Windows, --version would open a window.
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

function downloaded(how = "Playwright's own"): readonly [string, string] | undefined {
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? [path, how] : undefined;
}

function downloadedNow(): readonly [string, string] | undefined {
  const program = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')));
  spawnSync(process.execPath, [program, 'install', 'chromium'], {
    cwd: project,
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
  });
  return downloaded("Playwright's own, downloaded now");
}

function fromDebian(): readonly [string, string] | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', ...args], { env, timeout: 600_000, stdio: ['ignore', 'ignore', 'inherit'] }).status ===
    0;
  apt('update');
  const name = ['chromium-headless-shell', 'chromium'].find((one) =>
    apt('install', '--yes', '--no-install-recommends', one),
  );
  const path = installedBrowser(starts);
  return path === undefined ? undefined : [path, `Debian's package ${name}, installed now`];
}
