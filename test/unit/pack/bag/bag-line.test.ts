import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bagLine, parseBagManifest } from '../../../../src/pack/bag/bag-line.ts';

const hash = 'ab'.repeat(32);

test('a path is read as it was written, whatever it contains', () => {
  const path = fc
    .string({ unit: fc.constantFrom('a', ' ', '%', '2', '5', '\n', '\r', '\t', '/', '*', 'ज़'), minLength: 1 })
    .filter((text) => !/^[ \t*]|^\.\//.test(text));
  fc.assert(
    fc.property(path, (text) => {
      const line = bagLine(hash, text);
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect([...parseBagManifest(line)]).toEqual([[text, hash]]);
    }),
  );
});

test.each([
  ['%25', '100%25.md', '100%.md'],
  ['%0A', 'a%0Ab', 'a\nb'],
  ['%0d', 'a%0db', 'a\rb'],
  ['no other code', 'a%20b', 'a%20b'],
  ['a star of a binary file', '*a', 'a'],
  ['a step', './a', 'a'],
])('reads %s', (_, written, path) => {
  expect([...parseBagManifest(`${hash.toUpperCase()} \t${written}\r\n`)]).toEqual([[path, hash]]);
});

test.each([`${hash}`, `${hash} `, `${hash}a  b`, `x${hash}  a`, `${hash.slice(1)}  a`, `${hash.slice(1)}g  a`])(
  'skips the line %j',
  (line) => {
    expect(parseBagManifest(`${line}\n`).size).toBe(0);
  },
);
