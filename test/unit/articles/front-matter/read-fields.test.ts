import { describe, expect, test } from 'vitest';
import { frontMatter } from '../../../../src/articles/front-matter/front-matter.ts';
import { readFields } from '../../../../src/articles/front-matter/read-fields.ts';
import { articleFields } from '../../../../src/articles/model/fields.ts';
import { problemLine } from '../../../../src/settings/files/problem.ts';
import { site } from '../article-folder.ts';

const fieldNames = Object.keys(articleFields).join(', ');

function read(yaml: string) {
  const parts = frontMatter(`---\ntitle: T\ndate: 2024-05-06\n${yaml}\n---\nText.\n`);
  if (!parts.ok) throw new Error(parts.issue.message);
  return readFields(parts.value, site);
}

const fields = (yaml: string) => {
  const found = read(yaml);
  return found.ok ? found.fields : undefined;
};

const problems = (yaml: string) => {
  const found = read(yaml);
  return found.ok ? [] : found.problems.map((problem) => problemLine({ file: 'x', ...problem }));
};

describe('readFields', () => {
  test('treats blank fields as absent', () => {
    const blank = fields(
      'place:\nsection: ""\ntags: [ "", a, ~ ]\nimage: { src: a.png, caption: }\nauthors: []\nsource: {}',
    );
    expect(blank).toMatchObject({ tags: ['a'], image: { src: 'a.png' }, authors: [] });
    expect(blank).not.toHaveProperty('place');
    expect(blank).not.toHaveProperty('section');
    expect(blank?.image).not.toHaveProperty('caption');
  });

  test('a text changes the direction of no text beside it', () => {
    expect(fields('place: "a \\u202e b"\ntags: [ "c\\u2067d" ]')).toMatchObject({
      place: 'a \u202e b\u202c',
      tags: ['c\u2067d\u2069'],
    });
  });

  test.each(['\u202e\u2066', '\u200b', '\u3164', '\u00ad \u061c'])(
    'a text of letters that nobody sees is empty: %j',
    (text) => {
      expect(problems(`summary: ${JSON.stringify(text)}`)).toEqual(['x:4: "summary" is empty (write a text)']);
    },
  );

  test('writes texts as NFC on one line', () => {
    expect(fields('summary: |\n  cafe\u0301\n\n  au lait\nplace: "  सियोल\u00a0 (दक्षिण) "')).toMatchObject({
      summary: 'caf\u00e9 au lait',
      place: 'सियोल (दक्षिण)',
    });
  });

  test('writes names in their normal form', () => {
    expect(fields('tags: [ "उत्तर\u200d कोरिया\u200b" ]')?.tags).toEqual(['उत्तर कोरिया']);
  });

  test('accepts a picture as a file name alone', () => {
    expect(fields('image: a.png')?.image).toEqual({ src: 'a.png' });
  });

  test('distinguishes an empty alt from a missing one', () => {
    expect(fields('image: { src: a.png, alt: "" }')?.image).toEqual({ src: 'a.png', alt: '' });
    expect(fields('image: { src: a.png, alt: }')?.image).toEqual({ src: 'a.png' });
  });

  test('writes languages as canonical tags', () => {
    expect(fields('lang: EN-in')?.lang).toBe('en-IN');
  });
});

describe('readFields reports', () => {
  test.each([
    ['image: [ a.png ]', 'x:4: "image" is not a group of fields: a list (write image: { src: photo.jpg, alt: … })'],
    ['image: { alt: a }', 'x:4: "image.src" is missing (write src: …)'],
    ['image:\n  src: a.png\n  captoin: b', 'x:6: "image.captoin" is not a known field (did you mean "caption"?)'],
    ['source: PTI', 'x:4: "source" is not a group of fields: "PTI" (write source: { name: …, url: https://… })'],
    ['source: { url: example.org }', 'x:4: "source.url" is not a web address: "example.org" (write https://…)'],
    [
      'source: { url: "javascript:alert(1)" }',
      'x:4: "source.url" is not a web address: "javascript:alert(1)" (write https://…)',
    ],
    ['source: { sha256: abc }', 'x:4: "source.sha256" is not a SHA-256: "abc" (write its 64 hex digits)'],
    [
      'source: { retrieved: today }',
      'x:4: "source.retrieved" is not a date: "today" (write 2024-05-06 or 2024-05-06T10:00:00+05:30)',
    ],
    ...['0850-03-01', '-0044-03-15', '12025-03-15'].map((day) => [
      `source: { retrieved: "${day}" }`,
      `x:4: "source.retrieved" is not in the years 1000 to 9999: "${day}" (write a day from 1000-01-01 to 9999-12-31)`,
    ]),
    [
      'source: { retrieved: 2023-02-29T10:00 }',
      'x:4: "source.retrieved" is a day that the month does not have: "2023-02-29T10:00" (correct the day)',
    ],
    [
      'source: { retrieved: 2023-02-28T24:00 }',
      'x:4: "source.retrieved" has the hour 24: "2023-02-28T24:00" (write 00:00 of the next day)',
    ],
    [
      'withdrawn: true',
      'x:4: "withdrawn" is not a group of fields: "true" (write withdrawn: { date: 2024-05-06, reason: … })',
    ],
    ['withdrawn: { date: 2024-05-06 }', 'x:4: "withdrawn.reason" is missing (write reason: …)'],
    [
      'corrections: { date: 2024-05-06, text: a }',
      'x:4: "corrections" is not a list: a group of fields (write corrections: […])',
    ],
    [
      'corrections:\n  - { date: 2024-05-06, text: a }\n  - { date: soon, txt: b }',
      'x:6: "corrections.1.date" is not a date: "soon" (write 2024-05-06 or 2024-05-06T10:00:00+05:30)\nx:6: "corrections.1.text" is missing (write text: …)\nx:6: "corrections.1.txt" is not a known field (did you mean "text"?)',
    ],
    ['tags: [ [ a ] ]', 'x:4: "tags.0" is not text: a list (write it as one text)'],
    ['tags: [ "—" ]', 'x:4: "tags.0" has no letter: "—" (write a name)'],
    ['authors: Asha', 'x:4: "authors" is not a list: "Asha" (write authors: [Asha])'],
    ['Title: a', 'x:4: "Title" is not a known field (did you mean "title"?)'],
    ['permalink: a', `x:4: "permalink" is not a known field (the fields are ${fieldNames})`],
    ['__proto__: a', `x:4: "__proto__" is not a known field (the fields are ${fieldNames})`],
  ])('%s', (yaml, expected) => {
    expect(problems(yaml).join('\n')).toBe(expected);
  });
});
