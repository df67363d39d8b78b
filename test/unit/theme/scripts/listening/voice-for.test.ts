import { expect, test } from 'vitest';
import { voiceFor } from '../../../../../src/theme/scripts/listening/voice-for.ts';

const voice = (lang: string, localService: boolean) => ({ lang, localService, default: false });

test.each([
  ['hi', [voice('en-US', true)], undefined],
  ['hi', [voice('en-US', true), voice('hi-IN', false)], 'hi-IN'],
  ['en', [voice('en-US', false), voice('en-GB', true), voice('en-IN', true)], 'en-IN'],
  ['en-GB', [voice('en_IN', true), voice('en_GB', true)], 'en_GB'],
  ['ur', [voice('ur-PK', true), voice('ur-IN', false)], 'ur-PK'],
])('for %s the voice is chosen by language, then local voices first', (lang, voices, chosen) => {
  expect(voiceFor(voices, lang)?.lang).toBe(chosen);
});
