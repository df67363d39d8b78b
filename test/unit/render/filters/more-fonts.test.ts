import { expect, test } from 'vitest';
import type { PageRecord } from '../../../../src/pages/page-kinds.ts';
import { moreFonts } from '../../../../src/render/filters/records/more-fonts.ts';
import type { Assets } from '../../../../src/theme/assets.ts';

const assets = {
  articleFonts: { hi: ['lite'] },
  listFonts: { hi: { hi: ['letters'], en: ['latin'] }, en: { hi: ['devanagari'] } },
};
const story = (lang: string) => ({ title: 'A', lang, date: { day: '2023-07-27' } });
const fontsOf = (record: object) =>
  moreFonts(record as PageRecord & { readonly lang: string }, assets as unknown as Assets);

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
  [
    'an article, which has smaller fonts for its few other words',
    { kind: 'article', lang: 'hi', related: [story('en')] },
    ['lite'],
  ],
  ['the search page, whose results come before fonts', { kind: 'search', lang: 'hi' }, []],
  ['an article in a language without them', { kind: 'article', lang: 'bn', related: [story('hi')] }, []],
])('%s', (_, record, fonts) => {
  expect(fontsOf(record)).toEqual(fonts);
});
