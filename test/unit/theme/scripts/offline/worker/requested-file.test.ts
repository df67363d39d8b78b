import { expect, test } from 'vitest';
import { pageFile, requestedFile } from '../../../../../../src/theme/scripts/offline/worker/requested-file.ts';

const scope = 'https://example.org/a/b/';

test.each([
  ['https://example.org/a/b/', 'index.html'],
  ['https://example.org/a/b/2023/', '2023/index.html'],
  ['https://example.org/a/b/2023/07/x.html?q=1#top', '2023/07/x.html'],
  ['https://example.org/a/b/2023/07/x', '2023/07/x.html'],
  ['https://example.org/a/b/2023/07/किम.html', '2023/07/%E0%A4%95%E0%A4%BF%E0%A4%AE.html'],
  ['https://example.org/a/b/years/', 'years/index.html'],
])('%s requests %s', (address, file) => {
  expect(pageFile(requestedFile(address, scope) ?? '')).toBe(file);
});

test.each(['https://example.org/a/', 'https://example.org/a/bc/x.html', 'https://elsewhere.org/a/b/x.html'])(
  '%s is none of the site',
  (address) => expect(requestedFile(address, scope)).toBeUndefined(),
);
