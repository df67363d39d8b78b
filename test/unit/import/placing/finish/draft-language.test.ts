import { describe, expect, it } from 'vitest';
import { draftLanguage, usualLanguage } from '../../../../../src/import/placing/finish/draft-language.ts';
import { importFiles } from '../../import-files.ts';

const danish = 'Færgen mellem de to øer sejler igen efter tre ugers reparation, oplyste havnemyndigheden tirsdag.';
const hindi = 'दो द्वीपों के बीच चलने वाली नाव तीन हफ्ते की मरम्मत के बाद फिर से चलने लगी है, बंदरगाह प्रशासन ने बताया।';
const prior = { archive: 'en' };

describe('the language of an article', () => {
  it.each([
    ['is that of its text', { body: danish }, prior, 'da', []],
    ['is that of its source', { body: danish, lang: 'nb' }, prior, 'nb', []],
    ['has the usual form', { body: danish, lang: 'pt_br' }, prior, 'pt-BR', []],
    ['is that of its text if its source names none', { body: danish, lang: '' }, prior, 'da', []],
    [
      'is that of its text if its source names no known language',
      { body: danish, lang: 'English' },
      prior,
      'da',
      ['the source says "English", which is not the code of a language'],
    ],
    [
      'is that of its text if the source names a language of another script',
      { body: hindi, lang: 'en-US' },
      prior,
      'hi',
      ['the source says en-US, but the text is in hi'],
    ],
    [
      'is that of most articles if the text is too short',
      { body: 'Oslo' },
      { archive: 'en', usual: 'nb' },
      'nb',
      [expect.stringContaining('set to the language of most articles (nb)')],
    ],
    [
      'is that of the archive if there is no usual language',
      { body: '12:30' },
      prior,
      'en',
      ['not recognised; set to the language of the archive (en)'],
    ],
    [
      'is one of the script of its text',
      { body: 'नई दिल्ली' },
      prior,
      'hi',
      [expect.stringContaining('no other language is known')],
    ],
  ])('%s', async (_, draft, known, lang, messages) => {
    const found = await draftLanguage(draft, known);
    expect(found.lang).toBe(lang);
    expect(found.notes).toEqual(messages.map((message) => ({ kind: 'unsure', field: 'lang', message })));
  });
});

it('finds the language of most articles', async () => {
  const texts = [{ body: danish }, { body: `${danish} Igen.` }, { body: hindi }];
  expect(await usualLanguage(texts)).toBe('da');
  expect(await usualLanguage(texts.slice(1))).toBeUndefined();
  expect(await usualLanguage([])).toBeUndefined();
});

it('gives short articles the language of the others, wherever they stand', async () => {
  const bodies = ['Asha Rao', `${danish} Ja.`, `${danish} Det var tirsdag.`, `${danish} Igen.`];
  const rows = bodies.map((body, at) => ({ title: `Asha Rao ${at}`, date: '2020-05-06', body }));
  const { articles } = await importFiles({ 'a.json': JSON.stringify(rows) });
  const languages = [...articles].flatMap(([, text]) => /^lang: (.*)$/m.exec(text)?.[1] ?? []);
  expect(languages).toEqual(['da', 'da', 'da', 'da']);
});
