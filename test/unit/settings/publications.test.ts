import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { ProblemsError } from '../../../src/settings/files/problem.ts';
import { issnOf } from '../../../src/settings/issn.ts';
import { readPublications } from '../../../src/settings/publications.ts';

const folder = mkdtempSync(join(tmpdir(), 'publications-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const file = join(folder, 'publications.json');
  writeFileSync(file, text);
  return readPublications(file);
}

function problemsOf(text: string) {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

describe('the newspapers of an archive', () => {
  test('are terms with a key, names, an address and an ISSN', () => {
    const [paper] = read(
      '{ "post": { "names": { "en": "The Post" }, "url": "https://post.example", "issn": "24345-61x" } }'.replace(
        '24345-61x',
        '2434561x',
      ),
    );
    expect(paper).toEqual({
      ...{ slug: 'post', kind: 'newspaper', names: { en: 'The Post' }, aliases: ['post'] },
      ...{ url: 'https://post.example', issn: '2434-561X' },
    });
  });

  test('are none without the file', () => {
    expect(readPublications(join(folder, 'missing.json'))).toEqual([]);
  });

  test.each([
    ['{\n "a": {\n  "names": { "en": "A" },\n  "issn": "0317-8472"\n } }', 4, /^is not an ISSN: "0317-8472"/, /issn/],
    ['{\n "a": { "names": {} } }', 2, /^is empty/, /names/],
    ['{\n "a": { "names": { "en": "A" },\n "isn": "x" } }', 3, /^is not a known property/, /did you mean "issn"/],
    ['{\n "a": { "names": { "en": "A" },\n\n "url": "post" } }', 4, /^is not a web address/, /https/],
    ['{\n "The Post": { "names": { "en": "A" } } }', 2, /^is not a key/, /daily-news/],
    ['{\n "con": { "names": { "en": "A" } } }', 2, /^is not a key/, /daily-news/],
    ['[]', undefined, /^has no publications by key/, /names/],
    ['{', undefined, /^is not valid JSON/, /correct/],
  ])('refuses %j', (text, line, message, remedy) => {
    const [problem] = problemsOf(text);
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(message);
    expect(problem?.remedy).toMatch(remedy);
  });
});

describe('an ISSN', () => {
  test.each(['0317-8471', '03178471', 'ISSN 0317-8471', '0317–8471'])('is read from %j', (written) => {
    expect(issnOf(written)).toBe('0317-8471');
  });

  test('has one right check digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const digits = String(number).padStart(7, '0');
        expect([...'0123456789X'].filter((last) => issnOf(digits + last) !== undefined)).toHaveLength(1);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
