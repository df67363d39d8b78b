import { describe, expect, test } from 'vitest';
import { correctedQuery } from '../../../../../src/search/client/corrections/corrected-query.ts';
import { noAliases, parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import type { Query } from '../../../../../src/search/client/query/query.ts';
import { vocabularyInMemory } from '../query/vocabulary-in-memory.ts';

const counts = [
  ['चंद्रयान', 6],
  ['रमेश', 40],
  ['रमेशा', 1],
  ['देरी', 60],
  ['delhi', 8],
  ['report', 30],
  ['reports', 9],
  ['राजनाथ', 20],
  ['लॉक', 7],
  ['डाउन', 5],
  ['सिंह', 30],
  ['sing', 4],
] as const;
const { vocabulary } = vocabularyInMemory([counts]);
const lost = { matched: [0], isFound: false };

/** The corrections of a word that some articles seem to have. `sounds` are its meanings in another script. */
async function corrections(typed: string, matched: number, sounds?: readonly { word: string; distance: number }[]) {
  const aliases = sounds === undefined ? noAliases : { ...noAliases, sounds: new Map([[typed, sounds]]) };
  const corrected = await correctedQuery(
    parseQuery(typed, aliases),
    { matched: [matched], isFound: matched > 0 },
    vocabulary,
  );
  return corrected?.corrections.map(({ words: [word], isUsed }) => `${isUsed ? 'uses' : 'suggests'} ${word}`);
}

test('one article with another word of the same sound prevents no correction', async () => {
  expect(await corrections('चन्द्रयन', 1)).toEqual(['uses चंद्रयान']);
  expect(await corrections('चन्द्रयन', 0)).toEqual(['uses चंद्रयान']);
});

test('a rare word is not replaced, but gets a suggestion', async () => {
  expect(await corrections('रमेशा', 1)).toEqual(['suggests रमेश']);
});

test('a spelling or a form of a word that the archive has is not corrected', async () => {
  expect(await corrections('चन्द्रयान', 1)).toEqual([]);
  expect(await corrections('reports', 1)).toEqual(['suggests report']);
  expect(await corrections('delhi', 3)).toBeUndefined();
});

test('a word in Latin letters is corrected although a word of another script sounds a little like it', async () => {
  expect(await corrections('derhi', 60, [{ word: 'देरी', distance: 0.25 }])).toEqual(['uses delhi']);
});

test('a word in Latin letters that sounds like a word of another script is not corrected', async () => {
  expect(await corrections('deri', 60, [{ word: 'देरी', distance: 0 }])).toBeUndefined();
});

test('nor is it beside a word that no article has', async () => {
  const aliases = { ...noAliases, latin: true, sounds: new Map([['singh', [{ word: 'सिंह', distance: 0.15 }]]]) };
  const matched = { matched: [0, 30], isFound: false };
  const corrected = await correctedQuery(parseQuery('xyzxyz singh', aliases), matched, vocabulary);
  expect(corrected?.corrections ?? []).toEqual([]);
});

test('a word in Latin letters with a wrong consonant is corrected to a word of another script', async () => {
  expect(await corrections('rajnatk', 0)).toEqual(['uses राजनाथ']);
});

test('a word is also searched as two words of the archive', async () => {
  const corrected = await correctedQuery(parseQuery('लॉकडाउन', noAliases), lost, vocabulary);
  const sequences = corrected?.query.clauses[0]?.sequences.map(({ words }) => words.map(({ text }) => text).join(' '));
  expect(sequences).toContain('लॉक डाउन');
  const unknown = await correctedQuery(parseQuery('लॉकडाऊ', noAliases), lost, vocabulary);
  expect(unknown?.query.clauses[0]?.sequences.some(({ words }) => words.length > 1)).toBe(false);
});

test('searches for the most similar word, and with the others only if asked', async () => {
  const texts = (query: Query | undefined) => query?.clauses[0]?.sequences.map(({ words }) => words[0]?.text);
  const { vocabulary: names } = vocabularyInMemory([
    [
      ['रमेशजी', 40],
      ['रमेनजी', 9],
      ['नवंबर', 20],
    ],
  ]);
  const corrected = await correctedQuery(parseQuery('रमेकजी', noAliases), lost, names);
  expect(texts(corrected?.query)?.slice(-1)).toEqual(['रमेशजी']);
  expect(texts(corrected?.withOthers)?.slice(-2)).toEqual(['रमेशजी', 'रमेनजी']);
  expect(corrected?.corrections).toEqual([{ typed: 'रमेकजी', words: ['रमेशजी', 'रमेनजी'], isUsed: true }]);
  const { vocabulary: single } = vocabularyInMemory([[['रमेशजी', 30]]]);
  expect((await correctedQuery(parseQuery('रमेकजी', noAliases), lost, single))?.withOthers).toBeUndefined();
});

describe('if no article has the whole query', () => {
  async function corrected(typed: string, matched: readonly number[], isFound = false) {
    const { vocabulary: words } = vocabularyInMemory([
      [
        ['government', 300],
        ['goverment', 1],
        ['websites', 90],
        ['design', 50],
        ['desing', 4],
        ['accessibility', 30],
        ['access', 70],
        ['web', 80],
        ['sites', 60],
        ['रमेश', 40],
        ['लॉक', 7],
        ['डाउन', 5],
      ],
    ]);
    const query = await correctedQuery(parseQuery(typed, noAliases), { matched, isFound }, words);
    return query?.corrections.map(({ typed: word, words: [best], isUsed }) => `${word} ${isUsed ? 'is' : '?'} ${best}`);
  }

  test('each wrong word is corrected: rare ones, and those that only other words match', async () => {
    expect(await corrected('goverment websits', [1, 45])).toEqual(['goverment is government', 'websits is websites']);
    expect(await corrected('goverment websits desgin', [1, 0, 0])).toEqual([
      'goverment is government',
      'websits is websites',
      'desgin is design',
    ]);
    expect(await corrected('goverment रमेक', [1, 0])).toEqual(['goverment is government', 'रमेक is रमेश']);
    expect(await corrected('लॉकडाउन goverment', [0, 1])).toEqual(['goverment is government']);
  });

  test('words that a mark joins are corrected each, but not a rare word without a much more frequent one', async () => {
    expect(await corrected('goverment-websits', [0])).toEqual(['goverment is government', 'websits is websites']);
    expect(await corrected('design-websits', [0])).toEqual(['websits is websites']);
    expect(await corrected('desing-websits', [0])).toEqual(['websits is websites']);
    expect(await corrected('design-government', [0])).toEqual([]);
    expect(await corrected('design-goverment', [1], true)).toBeUndefined();
    expect(await corrected('"goverment-websits"', [0])).toBeUndefined();
  });

  test('two words that are one word but for a letter are that word', async () => {
    expect(await corrected('acess ibility', [0, 0])).toEqual(['acess ibility is accessibility']);
    expect(await corrected('access ibilty', [70, 0])).toEqual(['access ibilty is accessibility']);
    expect(await corrected('design acess ibility', [50, 0, 0])).toEqual(['acess ibility is accessibility']);
  });

  test('a wrong word beside a right one is corrected alone, if it has a correction', async () => {
    expect(await corrected('web sitse', [80, 0])).toEqual(['sitse is sites']);
  });

  test('two words that the archive has as one are right', async () => {
    expect(await corrected('web sites', [0, 45])).toBeUndefined();
  });

  test('right words stay', async () => {
    expect(await corrected('government websits', [300, 45])).toEqual(['websits is websites']);
    expect(await corrected('government websites', [300, 90])).toBeUndefined();
  });

  test('which decides whether rare words are replaced', async () => {
    expect(await corrected('goverment websits', [1, 45], true)).toEqual(['goverment ? government']);
  });
});
