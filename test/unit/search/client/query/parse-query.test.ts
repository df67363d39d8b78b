import { expect, test } from 'vitest';
import { parseQuery, queryWords } from '../../../../../src/search/client/query/parse-query.ts';
import type { Clause } from '../../../../../src/search/client/query/query.ts';

const keyOf = (text: string) =>
  queryWords(text)
    .map((word) => word.key)
    .join(' ');
const texts = (clauses: readonly Clause[]) => clauses.map((clause) => clause.text);
const keys = (clause: Clause | undefined) =>
  clause?.sequences.map(
    ({ words, adjacent }) => `${words.map((word) => word.key).join(' ')}${adjacent ? '' : ' anywhere'}`,
  );

test.each([
  ['kim jong un', ['kim', 'jong', 'un'], []],
  ['"kim jong" un', ['kim jong', 'un'], []],
  ['“kim jong” «un»', ['kim jong', 'un'], []],
  ['"kim jong', ['kim jong'], []],
  ['kim -jong', ['kim'], ['jong']],
  ['kim -"jong un" −put', ['kim'], ['jong un', 'put']],
  ['किम-जोंग', ['किम-जोंग'], []],
  ['- — ! ""', [], []],
  ['रूस के साथ', ['रूस'], []],
  ['के साथ', ['के', 'साथ'], []],
  ['"के साथ" रूस', ['के साथ', 'रूस'], []],
  ['', [], []],
])('parses %s', (query, wanted, unwanted) => {
  const parsed = parseQuery(query);
  expect(texts(parsed.clauses)).toEqual(wanted);
  expect(texts(parsed.excluded)).toEqual(unwanted);
});

test('marks must match for Devanagari, not for Roman letters', () => {
  const [devanagari, roman] = parseQuery('काम kaam').clauses.map((clause) => clause.sequences[0]?.words[0]);
  expect(devanagari).toMatchObject({ key: 'km', marks: true });
  expect(roman).toMatchObject({ key: 'km', marks: false });
});

test('only the last word is a prefix, and only while typing', () => {
  const prefixes = (query: string, typing: boolean) => parseQuery(query, typing).clauses.map((clause) => clause.prefix);
  expect(prefixes('kim jon', true)).toEqual([false, true]);
  expect(prefixes('kim jon ', true)).toEqual([false, false]);
  expect(prefixes('kim "jon', true)).toEqual([false, false]);
  expect(prefixes('kim jon', false)).toEqual([false, false]);
});

test('hyphenated words match as a phrase, or with less weight anywhere', () => {
  const [clause] = parseQuery('kim-jong').clauses;
  expect(keys(clause)).toEqual(['kim jong', 'kim jong anywhere']);
  expect(clause?.sequences.map((sequence) => sequence.weight)).toEqual([1, 0.5]);
});

test('words of a name are one clause, which aliases match too', () => {
  const names = new Map([[keyOf('uttar kori'), ['nrth kori']]]);
  const parsed = parseQuery('"uttar kori" uttar kori kim', false, { names, english: new Map() });
  expect(texts(parsed.clauses)).toEqual(['uttar kori', 'uttar kori', 'kim']);
  const key = keyOf('uttar kori');
  expect(keys(parsed.clauses[0])).toEqual([key]);
  expect(keys(parsed.clauses[1])).toEqual([key, `${key} anywhere`, 'nrth kori']);
});

test('an English spelling also searches its Hindi word', () => {
  const parsed = parseQuery('National', false, { names: new Map(), english: new Map([['national', 'neshnl']]) });
  expect(keys(parsed.clauses[0])).toContain('neshnl');
});
