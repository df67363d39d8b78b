import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../../../src/import/forms/markdown/front/read-front-matter.ts';
import { splitFrontMatter } from '../../../../../../src/import/forms/markdown/front/split-front-matter.ts';
import { frontDate } from '../../../../../../src/import/reading/dates/front-date.ts';

const read = (text: string) => {
  const split = splitFrontMatter(text);
  return split && { ...readFrontMatter(split), body: split.body.trim(), isLate: split.isLate };
};
const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}`;

describe('front matter', () => {
  it.each([
    ['YAML', '---\na: 1\n---\nText'],
    ['YAML with CRLF already made LF and dots at its end', '---\na: 1\n...\nText'],
    ['TOML', '+++\na = "1"\n+++\nText'],
    ['JSON', '{ "a": "1" }\nText'],
    ['JSON that spans lines', '{\n  "a": "1"\n}\nText'],
    ['a duplicate field by its last value', '---\na: 0\na: 1\n---\nText'],
  ])('is read as %s', (_, text) => {
    expect(read(text)).toMatchObject({ fields: { a: '1' }, body: 'Text', isLate: false });
  });

  it('is found below empty lines, with a note', () => {
    expect(read('\n\n---\na: 1\n---\nText')).toMatchObject({ fields: { a: '1' }, isLate: true });
  });

  it('is not a rule within the text', () => {
    expect(read('Text\n---\nmore: x\n---')).toMatchObject({ fields: {}, body: 'Text\n---\nmore: x\n---' });
  });

  it('without an end is ignored', () => {
    expect(splitFrontMatter('---\na: 1\nText')).toBeUndefined();
  });

  it.each([
    ['broken YAML', '---\na: [1\n---\n', /not YAML/],
    ['a tag that runs code', '---\na: !!js/function "x"\n---\n', /unknown tag/],
    ['front matter in JavaScript', '---js\n{ a: process.exit() }\n---\n', /program code/],
    ['broken TOML', '+++\na = \n+++\n', /not TOML/],
    ['broken JSON', '---json\n{ a }\n---\n', /not JSON/],
    ['a list', '---\n- a\n---\n', /no fields/],
    ['aliases of aliases', `---\n${bomb}\n---\n`, /aliases expand to too many values/],
    ['a megabyte', `---\na: ${'x'.repeat(1_000_000)}\n---\n`, /larger/],
  ])('refuses %s', (_, text, reason) => {
    expect(read(text)).toMatchObject({ reason: expect.stringMatching(reason) });
  });
});

it.each([
  ['2021-12-08 12:59:00 -0500', '2021-12-08T12:59:00-05:00'],
  ['2016-03-18 13:50:00 -5', '2016-03-18T13:50:00-05:00'],
  ['2014-05-14T11:02:00-04:00', '2014-05-14T11:02:00-04:00'],
  ['2014-05-14T11:02:00.000Z', '2014-05-14T11:02:00Z'],
  ['2015-06-29 1:00:19 -0400', '2015-06-29T01:00:19-04:00'],
  ['2015-06-29 10:00', '2015-06-29T10:00:00'],
  ['2015-06-29T00:00:00', '2015-06-29'],
  ['2015-06-29', '2015-06-29'],
  ['May 6, 2024', '2024-05-06'],
  ['Mai 6', undefined],
  ['1780-01-29T23:30:00+05:53:28', '1780-01-29T23:30:00+05:53'],
  ['2015-02-30', undefined],
  [undefined, undefined],
  [['2015-02-01'], undefined],
])('frontDate reads %s', (value, date) => {
  expect(frontDate(value)).toBe(date);
});
