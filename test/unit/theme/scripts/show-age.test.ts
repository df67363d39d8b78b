import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { showAge } from '../../../../src/theme/scripts/article/show-age.ts';

afterEach(() => vi.unstubAllGlobals());

function ageOf(published: string, now: string, lang = 'en'): string | undefined {
  const time = `<div class="credits"><time datetime="${published}"></time></div>`;
  const kicker = `<p>World<span class="age" hidden> · </span></p>`;
  const { document } = parseHTML(`<html lang="${lang}"><body>${kicker}${time}</body></html>`);
  vi.stubGlobal('document', document);
  showAge(Date.parse(now));
  const age = document.querySelector<HTMLElement>('.age');
  return age?.hidden ? undefined : age?.textContent;
}

test.each([
  ['2020-04-15T08:00:00+05:30', '2026-11-29', 'en', ' · 6 years ago'],
  ['2020-04-15', '2021-04-16', 'en', ' · 1 year ago'],
  ['2020-04-15', '2025-04-16', 'hi', ' · 5 वर्ष पहले'],
  ['2020-04-15', '2021-04-01', 'en', undefined],
  ['', '2021-04-01', 'en', undefined],
  ['2030-04-15', '2021-04-01', 'en', undefined],
])('a story of %s is on %s in %s: %s', (published, now, lang, age) => {
  expect(ageOf(published, now, lang)).toBe(age);
});
