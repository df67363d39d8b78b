import { expect, test } from 'vitest';
import { fillText } from '../../../../../../src/theme/scripts/offline/page/page-texts.ts';

test('fills each placeholder that has a value', () => {
  expect(fillText('{n} of {all}: {n} {other}', { n: '3', all: '20' })).toBe('3 of 20: 3 {other}');
});
