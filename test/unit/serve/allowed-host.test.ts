import { expect, test } from 'vitest';
import { isAllowedHost } from '../../../src/serve/allowed-host.ts';

test.each([
  ['localhost:8080', 'localhost'],
  ['LOCALHOST', 'localhost'],
  ['127.0.0.1:8080', 'localhost'],
  ['[::1]:8080', 'localhost'],
  ['archive.lan:8080', 'archive.lan'],
  ['archive.lan', 'Archive.LAN'],
  ['[fd00::1]:8080', 'fd00::1'],
  ['192.168.1.7:8080', '0.0.0.0'],
  ['[fd00::1]:8080', '::'],
  ['localhost', '0.0.0.0'],
])('%s is a name of a server that listens on %s', (header, host) => {
  expect(isAllowedHost(header, host)).toBe(true);
});

test.each([
  ['evil.example', 'localhost'],
  ['evil.example:8080', '0.0.0.0'],
  ['evil.example', '::'],
  ['localhost.evil.example', 'localhost'],
  ['evil.example/localhost', 'localhost'],
  ['localhost@evil.example', 'localhost'],
  ['localhost:8080:80', 'localhost'],
  ['localhost:evil', 'localhost'],
  ['192.168.1.7', 'localhost'],
  ['127.0.0.1.evil.example', '0.0.0.0'],
  ['[::1', 'localhost'],
  ['', 'localhost'],
  ['', ''],
  [undefined, 'localhost'],
])('%s is no name of a server that listens on %s', (header, host) => {
  expect(isAllowedHost(header, host)).toBe(false);
});
