import { describe, expect, it } from 'vitest';
import { readSinglePage } from '../../../../../../src/import/reading/text/read-page.ts';
import { startCpuTimer } from '../../../../../cpu-timer.ts';

const menus = {
  en: ['Menu', 'News', 'Sport', 'Business', 'Weather', 'Sign in', 'Subscribe'],
  hi: ['होम', 'देश', 'दुनिया', 'खेल', 'मनोरंजन', 'वीडियो', 'लॉग इन'],
  ur: ['سرورق', 'پاکستان', 'دنیا', 'کھیل', 'ویڈیو'],
  de: ['Menü', 'Politik', 'Wirtschaft', 'Sport', 'Kultur', 'Anmelden'],
};

function paragraphs(text: string): readonly string[] {
  return [1, 2, 3, 4].map(() => text);
}

const pages = [
  {
    lang: 'en',
    title: 'Village library reopens after the flood with twice as many books',
    lines: [
      ...menus.en,
      'Home > News > Village library reopens after the flood with twice as many books',
      'Village library reopens after the flood with twice as many books',
      'By Ottilie Brandreth',
      '4 March 2024',
      ...paragraphs(
        'The village library opened its doors again on Monday, a year after the flood, with shelves full of donated books and a queue of readers outside.',
      ),
      'Council votes on new bus lanes for the northern suburbs',
      'Harbour crane to be moved by barge next spring',
    ],
  },
  {
    lang: 'hi',
    title: 'बाढ़ के एक साल बाद फिर खुला गांव का पुस्तकालय, दोगुनी हुई किताबें',
    lines: [
      ...menus.hi,
      'बाढ़ के एक साल बाद फिर खुला गांव का पुस्तकालय, दोगुनी हुई किताबें',
      'Edited By: मीनाक्षी तोमर',
      'Updated: 04 Mar 2024 10:20 AM IST',
      ...paragraphs(
        'गांव का पुस्तकालय बाढ़ के एक साल बाद सोमवार को फिर खुल गया। दान में मिली किताबों से अलमारियां भरी हैं और पाठकों की कतार बाहर तक लगी रही।',
      ),
      'नई बस सेवा पर परिषद में मतदान',
    ],
  },
  {
    lang: 'ur',
    title: 'سیلاب کے ایک سال بعد گاؤں کا کتب خانہ دوبارہ کھل گیا',
    lines: [
      ...menus.ur,
      'سیلاب کے ایک سال بعد گاؤں کا کتب خانہ دوبارہ کھل گیا',
      '4 مارچ 2024',
      ...paragraphs(
        'گاؤں کا کتب خانہ سیلاب کے ایک سال بعد پیر کو دوبارہ کھل گیا۔ عطیہ کی گئی کتابوں سے الماریاں بھری ہیں اور قارئین کی قطار باہر تک لگی رہی۔',
      ),
    ],
  },
  {
    lang: 'de',
    title: 'Dorfbücherei öffnet nach dem Hochwasser mit doppelt so vielen Büchern',
    lines: [
      ...menus.de,
      'Hochwasser',
      'Dorfbücherei öffnet nach dem Hochwasser mit doppelt so vielen Büchern',
      'Ein Jahr lang war die Bücherei geschlossen. Nun stehen die Leser wieder Schlange.',
      'Veröffentlicht am 04.03.2024, 10:20 Uhr',
      'Blick in den neuen Lesesaal. (Foto: Hanno Ritterbach)',
      ...paragraphs(
        'Die Dorfbücherei hat am Montag ihre Türen wieder geöffnet, ein Jahr nach dem Hochwasser, mit Regalen voller gespendeter Bücher.',
      ),
      'Stadtrat stimmt über neue Busspuren ab',
    ],
  },
] as const;

describe('the headline of a page', () => {
  it.each(pages)('is distinguished from menus, standfirst, caption and other headlines ($lang)', ({ title, lines }) => {
    expect(readSinglePage(lines.join('\n'))?.title).toBe(title);
  });

  it('is not the caption below it, even if that is longer and nearer to the text', () => {
    const page = readSinglePage(
      [
        'News',
        'Library reopens after the flood',
        'By Ottilie Brandreth',
        'Readers queue in front of the village library on the first morning. Photo: Hanno Ritterbach',
        ...paragraphs('The village library opened its doors again on Monday, a year after the flood had closed it.'),
      ].join('\n'),
    );
    expect(page?.title).toBe('Library reopens after the flood');
  });

  it('loses the kicker that a page joined to it, with a note', () => {
    const page = readSinglePage(
      [
        '"We had no choice"Mayor closes the old bridge to lorries',
        'Published 4 March 2024',
        ...paragraphs(
          'The mayor closed the old bridge to lorries on Monday, after inspectors had found cracks in its piers.',
        ),
      ].join('\n'),
    );
    expect(page?.title).toBe('Mayor closes the old bridge to lorries');
    expect(page?.notes).toContainEqual({
      kind: 'dropped',
      field: 'title',
      message: 'the kicker before the headline: "We had no choice"',
    });
  });

  it('is found in limited time among tens of thousands of similar lines', { tags: 'slow' }, () => {
    const lines = Array.from({ length: 40_000 }, (_, at) => `Mayor number ${at} opens the bridge of the village ${at}`);
    const text = [...lines, ...paragraphs(`${'The bridge was opened. '.repeat(20)}`)].join('\n');
    const cpuSeconds = startCpuTimer();
    readSinglePage(text);
    expect(cpuSeconds()).toBeLessThan(20);
  });

  it('can be short, quote with a dash and precede its standfirst', () => {
    const lines = [
      ...menus.de,
      '- Angst vil stige',
      'Nye tall skaper uro langs hele kysten, mener ekspertene, men de tror ikke at det varer ved.',
      'KYSTEN: Ekspertene tror at uroen varer til høsten. Foto: NTB',
      'Publisert 06.01.2026 - 17:29',
      ...paragraphs(
        'Ekspertene tror at uroen varer til høsten langs hele kysten, og at nye tall skaper mer uro enn de gamle gjorde.',
      ),
    ];
    expect(readSinglePage(lines.join('\n'))?.title).toBe('- Angst vil stige');
  });

  it.each([
    ['Making old harbours safer by Design', 'By Ottilie Brandreth'],
    ['Three village bridges repaired this winter by Volunteers', 'Edited By: Hanno Ritterbach'],
  ])('is not a credit because of a similar word: %s', (title, byline) => {
    const lines = [
      ...menus.en,
      'Council votes on new bus lanes for the northern suburbs',
      ...menus.en,
      title,
      '4 March 2024',
      byline,
      ...paragraphs('The work on harbours and bridges in the village was finished on Monday, a year after the flood.'),
    ];
    const page = readSinglePage(lines.join('\n'));
    expect(page?.title).toBe(title);
    expect([...(page?.authors ?? []), ...(page?.editors ?? [])]).toEqual([byline.replace(/^.*By:? /, '')]);
  });
});
