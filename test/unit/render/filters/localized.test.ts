import { expect, test } from 'vitest';
import { localized } from '../../../../src/render/filters/texts/fill.ts';

test('chooses a text in the language of the page, of the site, or in any', () => {
  const title = { hi: 'संचिका', en: 'Sanchika' };
  expect(localized(title, 'en', 'hi')).toBe('Sanchika');
  expect(localized(title, 'ur', 'hi')).toBe('संचिका');
  expect(localized({ en: 'Sanchika' }, 'ur', 'hi')).toBe('Sanchika');
});
