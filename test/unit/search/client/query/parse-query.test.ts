import { expect, test } from 'vitest';
import { noAliases, parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import type { Clause } from '../../../../../src/search/client/query/query.ts';
import { queryWords } from '../../../../../src/search/client/query/query-words.ts';
import { levels } from '../../../../../src/search/words/index-form.ts';

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

test('only the last word can be a beginning, if nothing follows it', () => {
  const last = (query: string) => parseQuery(query).clauses.map((clause) => clause.isLast);
  expect(last('kim jon')).toEqual([false, true]);
  expect(last('kim jon ')).toEqual([false, false]);
  expect(last('kim "jon')).toEqual([false, false]);
});

test('hyphenated words, and a number after letters, match as a phrase', () => {
  expect(keys(parseQuery('kim-jong').clauses[0])).toEqual(['kim jong']);
  expect(keys(parseQuery('covid19').clauses[0])).toEqual(keys(parseQuery('covid-19').clauses[0]));
});

test('words of a name are one clause, which aliases match too', () => {
  const names = new Map([[keyOf('uttar kori'), ['North Korea']]]);
  const parsed = parseQuery('"uttar kori" uttar kori kim', { ...noAliases, names });
  expect(texts(parsed.clauses)).toEqual(['uttar kori', 'uttar kori', 'kim']);
  const key = keyOf('uttar kori');
  expect(keys(parsed.clauses[0])).toEqual([key]);
  expect(keys(parsed.clauses[1])).toEqual([key, `${key} anywhere`, keyOf('North Korea')]);
});

test('another name that the archive also writes as one word is searched so', () => {
  const aliases = {
    ...noAliases,
    names: new Map([[keyOf('hong kong'), ['हाँग काँग']]]),
    compounds: new Map([[keyOf('हाँग काँग'), ['हांगकांग']]]),
  };
  expect(keys(parseQuery('hong kong', aliases).clauses[0])).toContain(keyOf('हांगकांग'));
});

test('an English spelling also searches its Hindi words', () => {
  const parsed = parseQuery('National', { ...noAliases, english: new Map([['national', ['नेशनल', 'नॅश्नल']]]) });
  expect(keys(parsed.clauses[0])).toEqual(expect.arrayContaining([keyOf('नेशनल'), keyOf('नॅश्नल')]));
});

test('the letters of an acronym search the word that spells them, before words that sound so, and capitals only this word', () => {
  const aliases = {
    ...noAliases,
    acronyms: new Map([['fir', ['एफआईआर']]]),
    english: new Map([['fir', ['फर']]]),
    sounds: new Map([
      [
        'fir',
        [
          { word: 'फिर', distance: 0 },
          { word: 'फेर', distance: 0.15 },
        ],
      ],
    ]),
  };
  expect(keys(parseQuery('fir', aliases).clauses[0])?.slice(1)).toEqual([keyOf('एफआईआर'), keyOf('फिर')]);
  expect(keys(parseQuery('FIR', aliases).clauses[0])?.slice(1)).toEqual([keyOf('एफआईआर')]);
});

test('in an archive with English texts, an English word also searches its other forms, in its own script and below exact ones', () => {
  const withEnglish = parseQuery('organize', { ...noAliases, hasEnglish: true }).clauses[0];
  expect(keys(withEnglish)).toContain(keyOf('organizing'));
  for (const { words, level, isLikely } of withEnglish?.sequences.slice(1) ?? []) {
    expect(words.map(({ isOwnScript }) => isOwnScript)).toEqual([true]);
    expect(level).toBe(levels.stemmed);
    expect(isLikely).toBeUndefined();
  }
  for (const query of ['organize', '"organize"'])
    expect(keys(parseQuery(query).clauses[0])).toEqual([keyOf('organize')]);
  expect(keys(parseQuery('"organize"', { ...noAliases, hasEnglish: true }).clauses[0])).toEqual([keyOf('organize')]);
});
