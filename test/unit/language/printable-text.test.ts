import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableLine, printableText } from '../../../src/language/printable-text.ts';

test.each([
  ['articles/किम\u200dy.md: "title" is missing', 'articles/किम\u200dy.md: "title" is missing'],
  ['\u001b]0;title\u0007a', '\\u001b]0;title\\u0007a'],
  ['\u009b31ma\u007f', '\\u009b31ma\\u007f'],
  ['a\r\u0008b\tc', 'a\\u000d\\u0008b\tc'],
  ['\u202egnp.exe\u2066', '\\u202egnp.exe\\u2066'],
  ['a\ud800b', 'a\\ud800b'],
  ['a\nb', 'a\\u000ab'],
])('%j is printed as %s', (text, shown) => {
  expect(printableLine(text)).toBe(shown);
});

test('an overlong line keeps its start and its end', () => {
  const line = printableText(`articles/a.md:4: ${'x'.repeat(20_000)} (shorten it)\nOne problem.`).split('\n');
  expect(line[0]).toMatch(/^articles\/a\.md:4: x+ … x+ \(shorten it\)$/);
  expect(line[0]?.length).toBeLessThan(1100);
  expect(line[1]).toBe('One problem.');
});

test('no text steers a terminal or fills it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const shown = printableText(text);
      expect(shown).not.toMatch(/[\p{Cs}\u061c\u202a-\u202e\u2066-\u2069]/u);
      expect(shown.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
      expect(Math.max(...shown.split('\n').map(({ length }) => length))).toBeLessThan(7000);
      expect(printableText(shown).length).toBeLessThanOrEqual(shown.length);
    }),
  );
});
