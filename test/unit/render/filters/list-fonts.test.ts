import { expect, test } from 'vitest';
import type { PageRecord } from '../../../../src/pages/page-kinds.ts';
import { listFonts } from '../../../../src/render/filters/records/list-fonts.ts';
import type { Assets } from '../../../../src/theme/assets.ts';

const assets = { listFonts: { hi: { hi: ['letters'], en: ['latin'] }, en: { hi: ['devanagari'] } } };
const story = (lang: string) => ({ title: 'A', lang, date: { day: '2023-07-27' } });
const fontsOf = (record: object) =>
  listFonts(record as PageRecord & { readonly lang: string }, assets as unknown as Assets);

test.each([
  ['a list in its own language', { kind: 'day', lang: 'hi', days: [{ stories: [story('hi')] }] }, ['letters']],
  [
    'a list with stories in another',
    { kind: 'day', lang: 'hi', days: [{ stories: [story('en')] }] },
    ['letters', 'latin'],
  ],
  ['a lead of another language', { kind: 'home', lang: 'en', lead: story('hi') }, ['devanagari']],
  ['a language without a font of ours', { kind: 'home', lang: 'en', lead: story('bn') }, []],
  ['a page in a language without fonts', { kind: 'home', lang: 'bn', lead: story('hi') }, []],
  ['an article, which needs no list fonts', { kind: 'article', lang: 'hi', related: [story('en')] }, []],
])('%s', (_, record, fonts) => {
  expect(fontsOf(record)).toEqual(fonts);
});
