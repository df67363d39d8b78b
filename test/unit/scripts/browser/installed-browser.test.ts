import { expect, test } from 'vitest';
import { browserPaths } from '../../../../scripts/browser/installed-browser.ts';

test('looks along the path on Linux, first for a browser without windows, then for Chrome, then for Chromium', () => {
  const places = browserPaths('linux', { PATH: '/usr/local/bin::/usr/bin' });
  expect(places.slice(0, 2)).toEqual(['/usr/local/bin/chromium-headless-shell', '/usr/bin/chromium-headless-shell']);
  const [chrome, chromium] = ['google-chrome-stable', 'chromium'].map((name) => places.indexOf(`/usr/bin/${name}`));
  expect(chrome).toBeGreaterThan(places.indexOf('/usr/bin/chrome-headless-shell'));
  expect(chromium).toBeGreaterThan(chrome ?? 0);
});

test('looks where macOS and Windows install applications', () => {
  expect(browserPaths('darwin')[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(browserPaths('win32', { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Local\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Local\\Chromium\\Application\\chrome.exe',
  ]);
});
