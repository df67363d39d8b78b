import { expect, test } from 'vitest';
import { browserPaths } from '../../../../scripts/browser/installed-browser.ts';

test('looks along the path on Linux, Chrome before Chromium', () => {
  const places = browserPaths('linux', { PATH: '/usr/local/bin::/usr/bin' });
  expect(places.slice(0, 2)).toEqual(['/usr/local/bin/google-chrome-stable', '/usr/bin/google-chrome-stable']);
  expect(places).toContain('/usr/bin/chromium');
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
