import { describe, expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

const [soh, stx, etx, eot] = ['\u0001', '\u0002', '\u0003', '\u0004'];
const paragraph =
  'The night ferry sails again from the old harbour,\r\nas it did every year before the flood, and the town came down\r\nto see it go.';

/** An ANPA message with the marks of teleprinters. */
const anpa = (
  lines: readonly string[],
  { number = '0001', category = 'i', end = `${etx}AP-WF-05-06-20 0430GMT<\r\n${eot}` } = {},
): string =>
  `\u0016\u0016${soh}W${number}\u001fasian\r\nr ${category}\u0013\u0011 BC-AS--FerryB     05-06 0099\r\n${stx}\r\n${lines.join('\r\n')}\r\n${end}\r\n`;
const head = [
  '^BC-AS--Ferry,40<',
  "^The ferry ``sails'' again<",
  '^AP Photo XYZ101<',
  '^Eds: With AP Photos.<',
  '^By ASHA RAO=',
  '^Associated Press=',
];
const tabbed = [
  '\t   SEOUL (AP) _ The night ferry sails again from the old harbour, as it did',
  'every year before the flood.',
  ' ',
  "\t   ``It is back,'' the harbour office said _ and the town came down.",
];

/** A message of IPTC 7901. */
const iptc = (
  text: string,
  { code = 'abc0007', keywords = 'Rivers/Boats/', end = `${etx}060430 GMT May 20\r\n${eot}` } = {},
): string => `${soh}${code} 4 i 30  abc 0045\r\n${keywords}\r\n${stx}${text}\r\n${end}\r\n`;

const reasons = (made: { outcomes: readonly { status: string; reason?: string }[] }): readonly string[] =>
  made.outcomes.map(({ status, reason }) => reason ?? status);
const notes = (made: { outcomes: readonly { notes: readonly { message: string }[] }[] }): readonly string[] =>
  made.outcomes.flatMap((outcome) => outcome.notes.map(({ message }) => message));

describe('the form "wire"', () => {
  it('reads ANPA 1312: head, byline, dateline, paragraphs and the date after the text', async () => {
    const made = await importFiles({ 'a.tst': anpa([...head, ...tabbed]) });
    expect(made.forms).toEqual(['wire']);
    expect(articleText(made, '2020/05/06/the-ferry-sails-again.md')).toBe(`---
title: The ferry “sails” again
date: 2020-05-06T04:30:00+00:00
lang: en
authors:
  - ASHA RAO
agency: AP
place: SEOUL
section: International
source:
  file: in/a.tst
  sha256: …
---

The night ferry sails again from the old harbour, as it did every year before the flood.

“It is back,” the harbour office said — and the town came down.
`);
    expect(made.outcomes[0]?.notes).toEqual([
      { kind: 'dropped', field: 'slug', message: 'the slug "BC-AS--Ferry"' },
      { kind: 'dropped', field: 'body', message: 'lines for editors: AP Photo XYZ101 / Eds: With AP Photos.' },
    ]);
    expect(made.again).toMatchObject([{ status: 'unchanged' }]);
  });

  it('reads IPTC 7901: wrapped lines, a byline, keywords, and no line that is not for publication', async () => {
    const text = `2ND LEAD\r\nThe ferry sails\r\nagain =\r\nBy Asha Rao and Ben Ali =\r\n\r\n${paragraph}\r\n\r\nLeaves   at eight\r\nReturns  at ten\r\n\r\nThe boat leaves at eight.\r\n\r\n* * * *\r\nThe following information is not intended for publication\r\n\r\n- Editing by: Chen Li, +00 123 456`;
    const made = await importFiles({ 'a.txt': iptc(text) });
    expect(articleText(made, '2020/05/06/the-ferry-sails-again.md')).toBe(`---
title: The ferry sails again
date: 2020-05-06T04:30:00+00:00
lang: en
authors:
  - Asha Rao
  - Ben Ali
section: International
tags:
  - Rivers
  - Boats
source:
  file: in/a.txt
  sha256: …
---

The night ferry sails again from the old harbour, as it did every year before the flood, and the town came down to see it go.

Leaves at eight Returns at ten

The boat leaves at eight.
`);
    expect(notes(made)).toContain('lines for editors, which are not for publication');
  });

  it.each([
    ['the end of the text', '060430 May 20', '2020-05-06T04:30:00+05:30'],
    ['another language', '060430 MEZ Mai 98', '1998-05-06T04:30:00+01:00'],
  ])('reads a date in %s', async (_, line, date) => {
    const text = `The ferry sails =\r\n\r\n   ${paragraph}\r\n\r\n${line}`;
    const made = await importFiles({ 'a.txt': iptc(text, { end: etx }) });
    expect([...made.articles.values()].find((article) => article.startsWith('---'))).toContain(`date: ${date}\n`);
    expect([...made.articles.values()].join()).not.toContain(line);
  });

  it.each([
    ['2019/wire-2019-06-01.txt', '2019-05-06', 'unsure'],
    ['2019/wire-2019-02-01.txt', '2018-05-06', 'unsure'],
  ])('takes the year of the header of ANPA from the file name %s', async (name, day, kind) => {
    const made = await importFiles({ [name]: anpa([...head, ...tabbed], { end: etx }) });
    expect([...made.articles.keys()]).toContain(`${day.replaceAll('-', '/')}/the-ferry-sails-again.md`);
    expect(made.outcomes[0]?.notes).toContainEqual(expect.objectContaining({ kind, field: 'date' }));
  });

  it('reads many messages of a file, and refuses those that are cut off by name', async () => {
    const story = (number: number, end?: string): string =>
      anpa(
        ['^Slug,9<', `^Story ${number}<`, `\t   Text number ${number} is about the ferry and the harbour of the town.`],
        {
          number: String(number).padStart(4, '0'),
          ...(end === undefined ? {} : { end }),
        },
      );
    const made = await importFiles({ 'day.txt': story(1) + story(2, '') + story(3) + story(4).split(etx)[0] });
    expect(made.outcomes.map(({ id, line, reason, status }) => [id, line, reason ?? status])).toEqual([
      ['W0001 2020-05-06T04:30:00+00:00', undefined, 'imported'],
      ['W0002', 9, 'is cut off: "Story 2" has no end (the mark ETX)'],
      ['W0003 2020-05-06T04:30:00+00:00', undefined, 'imported'],
      ['W0004', 24, 'is cut off: "Story 4" has no end (the mark ETX)'],
    ]);
    expect(made.again.map(({ status }) => status)).toEqual(['unchanged', 'refused', 'unchanged', 'refused']);
  });

  it('leaves out kills and advisories, and says why', async () => {
    const made = await importFiles({
      'a.txt':
        anpa(['^BC-Ferry-KILL,9<', '^KILL, KILL, KILL<', '\t   Kill the story.']) +
        anpa(['^BC-Plans,9<', '^What we plan<', '\t   We plan.'], { category: 'v' }) +
        anpa(['^BC-Skills,9<', '^Old skills, new boats<', '\t   They sail again.']),
    });
    expect(reasons(made)).toEqual([
      'is a kill notice, not a story',
      'is an advisory to editors, not a story',
      'imported',
    ]);
  });

  it('uses the first sentence of a message without a headline, and says so', async () => {
    const made = await importFiles({
      'a.txt': anpa(['^BC-NewsAlert,17<', '\t   SEOUL (AP) _ The ferry sails again tonight.']),
    });
    expect([...made.articles.keys()]).toContain('2020/05/06/the-ferry-sails-again-tonight.md');
    expect(made.outcomes[0]?.notes).toContainEqual(expect.objectContaining({ kind: 'unsure', field: 'title' }));
  });

  it('doubts a text that is shorter than its message says', async () => {
    const made = await importFiles({ 'a.txt': iptc('Short =\r\n\r\nIt is short.').replace(' 30 ', ' 300 ') });
    expect(notes(made)).toContain('the message names 300 words, its text has 3');
  });

  it.each(['latin1', 'utf8', 'utf16le'] as const)('reads the encoding %s', async (encoding) => {
    const bytes = Buffer.from(iptc(`Müller fährt =\r\n\r\nHerr Müller fährt über die Brücke nach Köln.`), encoding);
    const made = await importFiles({ 'a.txt': bytes });
    expect([...made.articles.values()].join()).toContain('Herr Müller fährt über die Brücke nach Köln.');
  });

  it.each([
    ['no text mark', `${soh}abc0001 4 i 3\r\nx\r\n${etx}`, []],
    ['other bytes', `${soh}abc0001${'\u0007'.repeat(600)}${stx}${etx}`, ['is not text']],
    ['an empty text', iptc(''), ['no headline found']],
    ['zeros between messages', `\0\0\0${iptc(`A =\r\n\r\n${paragraph}`)}\0\0\0`, ['imported']],
    [
      'two starts',
      `${soh}${iptc(`A =\r\n\r\n${paragraph}`)}`,
      ['is a message without a text (the mark STX)', 'imported'],
    ],
  ])('survives %s', async (_, text, expected) => {
    expect(reasons(await importFiles({ 'a.tst': text }))).toEqual(expected);
  });

  describe('of messages that damage has joined', () => {
    const numbered = (number: string, title: string): string =>
      anpa(
        [
          `^BC-${title}B,40<`,
          `^${title} story<`,
          `\t   ${title.toUpperCase()} (AP) _ The ${title} tells of the harbour, of the boats and of the town that waited for them for years.`,
          '\t   It ends here.',
        ],
        {
          number,
        },
      );
    const file = numbered('0001', 'First') + numbered('0002', 'Second') + numbered('0003', 'Third');
    const without = (from: string, to: string, text = file): string => {
      const [start, end] = [text.indexOf(from), text.indexOf(to, text.indexOf(from))];
      return text.slice(0, start) + text.slice(end);
    };

    it.each([
      ['the end of the first and the start of the second', etx, 'W0002', 'line'],
      ['the header of the second, but not its mark', etx, '^BC-Second', 'line'],
      ['all up to the headline of the second', 'It ends', '^Second story', 'note'],
      ['all up to the text of the second', 'It ends', '\t   SECOND', 'note'],
    ])('notices that %s is gone', async (_, from, to, sign) => {
      const made = await importFiles({ 'day.txt': without(from, to) });
      const told = made.outcomes.flatMap(({ line, reason, notes: own }) => [
        ...(reason?.startsWith('holds a second message') ? [`line ${line}`] : []),
        ...own
          .filter(({ message }) => /^another story may begin in line \d+: ".*SECOND/i.test(message))
          .map(() => 'note'),
      ]);
      expect(told).toEqual([expect.stringContaining(sign)]);
      expect([...made.articles.keys()].some((path) => path.includes('third-story'))).toBe(true);
    });

    it('names the line of the second story', async () => {
      const made = await importFiles({ 'day.txt': without(etx, '^BC-Second') });
      const lines = without(etx, '^BC-Second').split('\n');
      const [first] = made.outcomes;
      expect(first).toMatchObject({ status: 'refused', reason: expect.stringContaining('"^BC-SecondB,40') });
      expect(lines[(first?.line ?? 0) - 1]).toContain('^BC-SecondB');
    });

    it('refuses text after the end of a message, and text before the first one', async () => {
      const joined = without('AP-WF', '^BC-Second');
      const made = await importFiles({ 'day.txt': joined.slice(joined.indexOf('tells of')) });
      expect(reasons(made)).toEqual([
        expect.stringContaining('has text before its first message, without a header: "tells of the harbour'),
        'imported',
      ]);
      expect(reasons(await importFiles({ 'day.txt': joined }))).toEqual([
        'imported',
        expect.stringContaining('has text after the end of the message W0001, without a header: "^BC-SecondB'),
        'imported',
      ]);
    });

    it('notices a date in the text, keywords and a headline of IPTC 7901', async () => {
      const two = (between: string) =>
        importFiles({ 'a.txt': iptc(`A =\r\n\r\n${paragraph}\r\n\r\n${between}\r\n${paragraph}\r\n\r\n${paragraph}`) });
      for (const between of [
        '060430 GMT May 20',
        'Rivers/Boats/',
        '\r\nThe second story =\r\n',
        'SEOUL, May 6 (Reuters) -',
      ])
        expect(notes(await two(between)), between).toContainEqual(
          expect.stringMatching(/^another story may begin in line (?:9|10): /),
        );
      expect(notes(await two('Crosshead'))).toEqual([]);
    });

    it('notices a number that is missing where all others follow one another', async () => {
      const codes = ['0001', '0002', '0003', '0005', '0006'];
      const silent = await importFiles({
        'a.txt': ['0001', '0002', '0004', '0007'].map((code) => numbered(code, `Nr ${code}`)).join(''),
      });
      expect(notes(silent).filter((message) => message.includes('missing'))).toEqual([]);
      const made = await importFiles({ 'a.txt': codes.map((code) => numbered(code, `Nr ${code}`)).join('') });
      expect(
        made.outcomes.map(({ notes: own }) => own.filter(({ message }) => message.includes('W0004 is missing')).length),
      ).toEqual([0, 0, 0, 1, 0]);
    });
  });
});
