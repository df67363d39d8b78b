import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingIds } from '../../../../../src/articles/body/markdown/heading-id.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

test.each([
  ['रक्षा विषयों पर आम सहमति बनी!', 'रक्षा-विषयों-पर-आम-सहमति-बनी'],
  ['  What’s   next -- 2024?  ', 'whats-next-2024'],
  ['cafe\u0301_au lait', 'caf\u00e9-au-lait'],
  ['اردو میں', 'اردو-میں'],
  ['…', 'section'],
  ['', 'section'],
  ['क्\u200dष', 'क्ष'],
  [`${'word '.repeat(30)}`, Array(12).fill('word').join('-')],
])('%j is %s', (text, id) => {
  expect(headingIds()(text)).toBe(id);
});

test('gives each heading of a page a unique id without spaces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('A', 'a', 'a 2', 'a-2', ''), fc.string({ unit: 'grapheme' }))),
      (texts) => {
        const ids = texts.map(headingIds(new Set(['a'])));
        expect(new Set([...ids, 'a']).size).toBe(ids.length + 1);
        expect(ids.every((id) => id !== '' && !/\s/.test(id))).toBe(true);
      },
    ),
  );
});

test('handles thousands of equal headings quickly', { tags: 'slow' }, () => {
  const cpuSeconds = startCpuTimer();
  const ids = Array(20_000).fill('A').map(headingIds());
  expect(ids.at(-1)).toBe('a-20000');
  expect(cpuSeconds()).toBeLessThan(2);
});
