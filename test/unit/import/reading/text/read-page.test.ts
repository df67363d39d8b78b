import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageBody } from '../../../../../src/import/forms/text/page-body.ts';
import { readSinglePage } from '../../../../../src/import/reading/text/read-page.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const page = readSinglePage(
  readFileSync(new URL('../../../../fixtures/import/text/market-bridge.txt', import.meta.url), 'utf8'),
);

describe('readSinglePage', () => {
  it('finds every part of a page', () => {
    expect(page).toMatchObject({
      title: "सूरजपुर का पुराना पुल फिर खुला, 'तीन महीने' बाद बाज़ार तक पहुँचीं बसें",
      summary: expect.stringMatching(/^नदी पर बना.*जाएँगे।$/),
      authors: ['Prabhat Desk'],
      editors: ['Nandini Rao'],
      agency: 'एजेंसी',
      place: 'सूरजपुर (छत्तीसगढ़)',
      updated: '2023-03-14T18:05:00+05:30',
      caption: 'मरम्मत के बाद खुले पुल से गुज़रती पहली बस, किनारे पर खड़े लोग।',
    });
  });

  it('distinguishes sub-headings from paragraphs', () => {
    expect(page?.paragraphs.map(({ kind }) => kind)).toEqual(['text', 'heading', 'text', 'text', 'text']);
    expect(page?.paragraphs[1]?.text).toBe('दुकानदारों को राहत');
  });

  it('drops text outside the article and notes it', () => {
    expect(page?.notes.map(({ kind, message }) => [kind, message])).toEqual([
      ['dropped', '"Move to Prabhat APP" promotes an app'],
      ['dropped', '"3/5शेष फ्री लेख" counts free articles'],
      ['dropped', '"यह भी पढ़ें: नई सड़क का काम अगले साल शुरू होगा" points to other articles'],
    ]);
  });

  it('returns Markdown that shows the text unchanged', () => {
    const body = pageBody(page ?? { paragraphs: [] });
    expect(body).toMatch(/^\*मरम्मत के बाद .*\*\n\nनदी पर बना/);
    expect(body).toContain('## दुकानदारों को राहत');
    expect(body).toContain('\\[कल\\] के अंक में \\*पहले\\*');
    expect(body).toContain('\\<b>यह\\</b>');
  });

  it('treats lines that other pages repeat as furniture', () => {
    const text =
      'Some site\nWhat the council decided on Monday night\nThe council met on Monday night and decided on the bridge after a long debate.\nWrite to the editor with your own views of it';
    const withRepeats = readSinglePage(text, (line) => line.startsWith('write to') || line === 'some site');
    expect(withRepeats?.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      expect.stringContaining('The council met'),
    ]);
    expect(withRepeats?.title).toBe('What the council decided on Monday night');
  });

  it('returns no page if there is no text', () => {
    expect(readSinglePage('')).toBeUndefined();
    expect(readSinglePage('Menu\nShare\n\n')).toBeUndefined();
  });

  it.each([
    ['one line of 5 MB', 'word '.repeat(1_000_000)],
    ['fifty thousand short lines', 'a\n'.repeat(50_000)],
    ['signs that many patterns begin with', '12/12/2012 ("[:'.repeat(100_000)],
    ['a line of quotes', `${'"'.repeat(200_000)}a`],
    ['a line of capitals and commas', 'A, '.repeat(400_000)],
  ])('finishes quickly with %s', { tags: 'slow' }, (_, text) => {
    const cpuSeconds = startCpuTimer();
    readSinglePage(`Headline of it all\n${text}`);
    expect(cpuSeconds()).toBeLessThan(20);
  });
});
