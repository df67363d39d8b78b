import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleProblems } from '../../../../../src/import/placing/files/article-problems.ts';
import { isSurelyValid } from '../../../../../src/import/placing/files/is-surely-valid.ts';
import { renderArticleFile } from '../../../../../src/import/placing/files/render-article-file.ts';
import type { ArticleFields } from '../../../../../src/import/reading/draft/draft.ts';

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2024-06-01') };
const path = '2023/07/27/kim-shoigu';
const plain: ArticleFields = {
  title: 'किम ने रूसी मंत्री से बात की: तस्वीरें',
  date: '2023-07-27T10:26:00+05:30',
  lang: 'hi',
  authors: ['A. Writer'],
  editors: [],
  tags: ['उत्तर कोरिया', 'Kim'],
  source: { file: 'a.xml', sha256: 'a'.repeat(64), url: 'https://example.org/a?b=1' },
};

const bit = fc.constantFrom(
  ...[
    'a',
    'Word',
    ' ',
    '-',
    ': ',
    ' #',
    '"',
    "'",
    '“',
    '’',
    '!',
    '?',
    '0',
    '2024-05-06',
    'null',
    'true',
    '~',
    '---',
    '&a',
  ],
  ...[
    '*a',
    '{',
    '[',
    '%',
    '@',
    '`',
    '\n',
    '\t',
    '\u00a0',
    '\u200d',
    '\u0000',
    '\ud800',
    '…',
    'की',
    'ا',
    'https://',
    '.',
    '/',
  ],
);
const rather = <T>(usual: readonly T[], other: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 9 }, { arbitrary: other, weight: 1 });
const text = rather(
  ['Some words', 'की बात: “है”', 'A, b & c?'],
  fc.array(bit, { maxLength: 5 }).map((bits) => bits.join('')),
);
const date = rather(
  ['2023-07-27', '2023-07-27T10:26:00+05:30', '2023-07-28'],
  fc.constantFrom('2023-02-30', '2033-01-01', '0001-01-01', '2020-01-01T00:00:00Z'),
);
const fields = fc.record(
  {
    title: text,
    date,
    updated: date,
    lang: rather(['hi', 'en-US'], fc.constantFrom('xx', 'e n')),
    summary: text,
    authors: fc.array(text, { maxLength: 2 }),
    editors: fc.array(text, { maxLength: 2 }),
    tags: fc.array(text, { maxLength: 2 }),
    place: text,
    section: text,
    image: fc.record({ src: text, alt: text, caption: text }),
    source: fc.record({
      name: text,
      url: rather(['https://example.org/a?b=1'], fc.oneof(text, fc.webUrl())),
      file: text,
      sha256: rather(['a'.repeat(64)], text),
      retrieved: date,
    }),
  },
  { requiredKeys: [] },
);
const body = rather(
  ['Text with [a link](https://example.org/).', 'Two.\n\nParagraphs.'],
  fc
    .array(fc.oneof(bit, fc.constantFrom('[a](', ')', 'b.md', 'javascript:x', '<', ']:')), { maxLength: 8 })
    .map((parts) => parts.join('')),
);
const place = rather(
  [path],
  fc.constantFrom('2023/07/27/12', '2023/07/27/con', '2023/07/27/index', '2023/07/27/a.b', 'tags/a'),
);

describe('isSurelyValid', () => {
  it('returns true for typical articles', () => {
    expect(isSurelyValid(plain, 'Text with [a link](https://example.org/).', path, rules)).toBe(true);
    expect(isSurelyValid({ ...plain, title: 'आज 5 बजे' }, 'Text.', path, rules)).toBe(true);
  });

  it('never returns true for an invalid article', () => {
    let sound = 0;
    fc.assert(
      fc.property(fields, body, place, (changed, written, at) => {
        const all = { ...plain, ...changed };
        if (!isSurelyValid(all, written, at, rules)) return;
        sound += 1;
        expect(articleProblems(renderArticleFile(all, written), at, rules)).toEqual([]);
      }),
      { numRuns: 6000 },
    );
    expect(sound).toBeGreaterThan(300);
  });
});
