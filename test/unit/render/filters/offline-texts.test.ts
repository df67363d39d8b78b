import { expect, test } from 'vitest';
import { offlineTexts } from '../../../../src/render/filters/texts/offline-texts.ts';

test('returns the texts of the offline page in each language, with their direction', () => {
  const strings = { fa: { menu: 'x', offlinePage: { keep: 'a' } }, ta: { offlinePage: { keep: 'b' } } };
  expect(offlineTexts(strings)).toEqual({
    fa: { keep: 'a', direction: 'rtl' },
    ta: { keep: 'b', direction: 'ltr' },
  });
});
