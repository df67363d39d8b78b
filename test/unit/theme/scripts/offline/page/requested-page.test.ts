import { expect, test } from 'vitest';
import { requestedPage } from '../../../../../../src/theme/scripts/offline/page/requested-page.ts';

const root = 'https://example.org/a/';

test.each([
  ['', undefined],
  ['?page=2023%2Fx.html%3Fq%3D1', 'https://example.org/a/2023/x.html?q=1'],
  ['?page=', 'https://example.org/a/'],
  ['?page=https%3A%2F%2Felsewhere.org%2F', undefined],
  ['?page=%2F%2Felsewhere.org', undefined],
  ['?page=..%2Fb%2Fx.html', undefined],
  ['?page=javascript%3Aalert(1)', undefined],
])('"%s" requests %s', (search, page) => {
  expect(requestedPage(search, root)).toBe(page);
});
