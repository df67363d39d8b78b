import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedPath } from '../../../src/serve/requested-path.ts';

test.each([
  ['/', '/'],
  ['/?q=..', '/'],
  ['/2023/a.html?b#c', '/2023/a.html'],
  ['/%E0%A4%96%20a.html', '/ख a.html'],
  ['/a%3Fb%23.html', '/a?b#.html'],
  ['/..a/b..', '/..a/b..'],
])('the path of %s is %s', (target, path) => {
  expect(requestedPath(target)).toEqual({ ok: true, path });
});

test.each([
  ['', 400],
  ['*', 400],
  ['http://localhost/a.html', 400],
  ['localhost:80', 400],
  ['/../a', 400],
  ['/%2e%2e/a', 400],
  ['/a/.%2E', 400],
  ['/./a', 400],
  ['/..%2fa', 400],
  ['/..%5ca', 400],
  ['/..\\a', 400],
  ['/%00', 400],
  ['/a%0d%0ab', 400],
  ['/%c2%9b', 400],
  ['/%', 400],
  ['/%ff', 400],
  ['/%c0%ae%c0%ae/a', 400],
  [`/${'a'.repeat(256)}`, 414],
  [`/${'%E0%A4%96'.repeat(86)}`, 414],
  [`/${'a/'.repeat(4000)}`, 414],
])('%s is refused with %i', (target, status) => {
  expect(requestedPath(target)).toMatchObject({ ok: false, status });
});

test('no target leads out of the folder', () => {
  const piece = fc.oneof(fc.constantFrom('/', '.', '..', '%2e', '%2F', '%5c', '\\', '%00', '%', 'a'), fc.string());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const requested = requestedPath(`/${pieces.join('')}`);
      if (requested.ok) expect(`${join('/site', requested.path)}/`).toMatch(/^\/site\//);
    }),
  );
});
