import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../../../src/settings/strings.ts';
import { ownInterfaceTexts, translatedTexts } from '../../../../../src/theme/interface-texts.ts';
import { interfaceTexts } from '../../../../../src/theme/scripts/interface-language/interface-texts.ts';
import { interfaceTranslation } from '../../../../../src/theme/scripts/interface-language/interface-translation.ts';

const strings = readStrings('_data/strings');
const texts = (lang: string) => interfaceTexts(translatedTexts(strings[lang] ?? {}));
const translate = (from: string, to: string) => interfaceTranslation(texts(from), texts(to), to);

describe('the interface in another language', () => {
  const toEnglish = translate('hi', 'en');

  test.each([
    ['मुखपृष्ठ', ['Home']],
    ['खोजें', ['Search']],
    ['लेखक', ['Authors', 'Author', 'By']],
    ['पृष्ठ 2 / 9', []],
    ['किम जोंग-उन', []],
    ['', []],
  ])('"%s" is "%s"', (hindi, english) => {
    expect(toEnglish(hindi)).toEqual(english);
  });

  test('carries over values of placeholders, and uses the plural forms of the language', () => {
    const toHindi = translate('en', 'hi');
    expect(toHindi('Page 2 of 9')).toEqual([String(strings.hi?.page).replace('{page}', '2').replace('{pages}', '9')]);
    expect(toHindi('1,204 stories')).toEqual(['1,204 ख़बरें']);
    expect(toEnglish('1 ख़बर')).toEqual(['1 story']);
    expect(toEnglish('1,204 ख़बरें')).toEqual(['1,204 stories']);
    // A page may have the digits of Devanagari.
    expect(toEnglish('१ ख़बर')).toEqual(['1 story']);
    expect(toEnglish('१,२०४ ख़बरें')).toEqual(['1,204 stories']);
  });

  test('prefers the text with more words, and counts what is after a date', () => {
    expect(toEnglish('27 जुलाई 2023 की सभी ख़बरें')).toEqual(['All stories from 27 जुलाई 2023']);
    expect(toEnglish('जुलाई 2023: 1 ख़बर')).toEqual(['जुलाई 2023: 1 story']);
  });

  test('takes no name for a text with a number', () => {
    const toHindi = translate('en', 'hi');
    expect(toHindi('2010s')).toEqual(['2010 का दशक']);
    for (const name of ['news', 'events', '18Fs', 'Sports stories']) expect(toHindi(name)).toEqual([]);
  });

  test('the labels of the owner change too, and go before texts of ours in menus', () => {
    const own = {
      language: 'hi',
      menu: [
        { to: 'home', label: { hi: 'शुरुआत', en: 'Start' } },
        { to: 'years', label: undefined },
        { to: 'search', label: { en: 'Search', hi: 'ढूँढें' } },
      ],
      footer: [{ to: 'imprint.md', label: { hi: 'छाप' } }],
      rights: { statement: { en: 'All rights reserved', hi: 'सर्वाधिकार सुरक्षित' } },
    };
    const all = (lang: string) => [...ownInterfaceTexts(own, lang), ...texts(lang)];
    const toHindi = interfaceTranslation(all('en'), all('hi'), 'hi');
    expect(toHindi('Start')).toEqual(['शुरुआत']);
    expect(toHindi('Search')[0]).toBe('ढूँढें');
    expect(toHindi('छाप')).toEqual(['छाप']);
    expect(toHindi('All rights reserved')).toEqual(['सर्वाधिकार सुरक्षित']);
    expect(interfaceTranslation(all('hi'), all('ur'), 'ur')('शुरुआत')[0]).toBe('शुरुआत');
  });

  test('every text has a translation in every language', () => {
    for (const [from, to] of [
      ['hi', 'en'],
      ['en', 'ur'],
      ['ur', 'hi'],
    ] as const) {
      const tell = translate(from, to);
      expect(texts(to)).toHaveLength(texts(from).length);
      for (const [place, text] of texts(from).entries()) {
        if (typeof text === 'string' && !text.includes('{')) expect(tell(text)).toContain(texts(to)[place]);
      }
    }
  });
});
