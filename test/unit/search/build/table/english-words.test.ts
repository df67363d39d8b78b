import { describe, expect, it, test } from 'vitest';
import { englishWords, spelledAcronyms } from '../../../../../src/search/build/table/english-words.ts';
import { dictionaryMatches } from '../../../../../src/search/fold/dictionary-matches.ts';
import { frequentEnglish } from '../../../../../src/search/fold/english-frequency.ts';

const vocabulary = new Map([
  ['नेशनल', 9],
  ['यूनिवर्सिटी', 4],
  ['मॉस्को', 7],
  ['कोरिया', 12],
  ['वाशिंगटन', 3],
  ['एजेंसी', 5],
  ['मिसाइल', 5],
  ['केसीएनए', 2],
  ['डब्ल्यूएचओ', 2],
  ['भाषण', 30],
  ['बस', 3],
  ['प्राइज़', 1],
  ['प्रिज', 8],
]);
const english = frequentEnglish();
const matches = dictionaryMatches(vocabulary, english);
const table = englishWords(matches, english);
const tableOf = (words: Readonly<Record<string, number>>) =>
  englishWords(dictionaryMatches(new Map(Object.entries(words)), english), english);

describe('englishWords', () => {
  it.each([
    ['national', 'नेशनल'],
    ['university', 'यूनिवर्सिटी'],
    ['moscow', 'मॉस्को'],
    ['korea', 'कोरिया'],
    ['washington', 'वाशिंगटन'],
    ['agency', 'एजेंसी'],
    ['missile', 'मिसाइल'],
  ])('%s asks for %s', (spelling, hindi) => {
    expect(table.get(spelling)).toEqual([hindi]);
  });

  it.each([
    ['negative', ['नेगेटिव', 'निगेटिव']],
    ['record', ['रिकॉर्ड', 'रिकार्ड']],
    ['society', ['सोसाइटी', 'सोसायटी']],
  ])('%s asks for all of its spellings', (spelling, words) => {
    const found = tableOf(Object.fromEntries(words.map((word) => [word, 2])));
    expect(found.get(spelling)?.toSorted()).toEqual(words.toSorted());
  });

  it.each([
    ['general', 'जनरल'],
    ['music', 'म्यूजिक'],
    ['course', 'कोर्स'],
    ['judge', 'जज'],
    ['area', 'एरिया'],
    ['power', 'पावर'],
    ['white', 'व्हाइट'],
    ['bank', 'बैंक'],
    ['training', 'ट्रेनिंग'],
    ['share', 'शेयर'],
    ['high', 'हाई'],
    ['jail', 'जेल'],
    ['bomb', 'बम'],
  ])('%s is %s, even in one article', (spelling, hindi) => {
    expect(tableOf({ [hindi]: 1 }).get(spelling)).toEqual([hindi]);
  });

  it.each([
    ['lock', 'लॉक', 'लोक'],
    ['ball', 'बॉल', 'बोल'],
    ['john', 'जॉन', 'जोन'],
    ['zone', 'जोन', 'जॉन'],
    ['note', 'नोट', 'नॉट'],
  ])('%s is %s rather than %s', (spelling, hindi, other) => {
    expect(tableOf({ [hindi]: 1, [other]: 9 }).get(spelling)).toEqual([hindi]);
    expect(tableOf({ [other]: 9 }).get(spelling)).toEqual([other]);
  });

  it('takes both vowels before r', () => {
    expect(tableOf({ बोर्ड: 1, बॉर्ड: 9 }).get('board')).toEqual(['बॉर्ड', 'बोर्ड']);
    expect(tableOf({ बोर्ड: 9, बॉर्ड: 1 }).get('board')).toEqual(['बोर्ड', 'बॉर्ड']);
  });

  it('reads a joiner in a word', () => {
    expect(tableOf({ टाइम: 5, 'टाइम्\u200dस': 2 }).get('times')).toEqual(['टाइम्\u200dस']);
  });

  it.each([
    ['training', 'ट्रेनें'],
    ['operation', 'परेशान'],
    ['star', 'स्टोर'],
    ['data', 'डेट'],
    ['course', 'कोर'],
    ['fire', 'फिर'],
  ])('%s is not %s', (spelling, hindi) => {
    expect(tableOf({ [hindi]: 9 }).has(spelling)).toBe(false);
  });

  it('takes a Hindi word that is written so, if it is more frequent or the English word is a name', () => {
    expect(tableOf({ फर: 1, फिर: 40 }).has('fir')).toBe(false);
    expect(tableOf({ कौन: 40, खान: 1 }).has('khan')).toBe(false);
    expect(tableOf({ स्टार: 5, स्तर: 10 }).get('star')).toEqual(['स्टार']);
  });

  it('adds a frequent word that is written much like a name', () => {
    expect(tableOf({ डेली: 5, दिल्ली: 100 }).get('delhi')).toEqual(['डेली', 'दिल्ली']);
    expect(tableOf({ डेली: 5, दिल्ली: 6 }).get('delhi')).toEqual(['डेली']);
  });

  it('omits words that are not in the archive, surnames and native words', () => {
    expect(table.has('museum')).toBe(false);
    expect(tableOf({ मानक: 3 }).has('mahnke')).toBe(false);
    expect([...table.values()].flat()).not.toContain('भाषण');
  });

  it('is sorted', () => {
    expect([...table.keys()]).toEqual([...table.keys()].toSorted());
  });

  it('does not depend on the order of the vocabulary', () => {
    expect([...englishWords(dictionaryMatches(new Map([...vocabulary].toReversed()), english), english)]).toEqual([
      ...table,
    ]);
  });

  it('is the same if only words that sound like changed ones are matched again', () => {
    const changes: readonly (readonly [string, number])[][] = [
      [
        ['नेशनल', 0],
        ['नैशनल', 20],
        ['मॉस्को', 1],
        ['मास्को', 1],
        ['बस', 1],
        ['फिर', 40],
      ],
      [
        ['वॉशिंगटन', 4],
        ['भाषण', 0],
      ],
    ];
    for (const change of changes) {
      const changed = new Map(vocabulary);
      for (const [word, count] of change) count === 0 ? changed.delete(word) : changed.set(word, count);
      const [updated, expected] = [dictionaryMatches(changed, english, matches), dictionaryMatches(changed, english)];
      expect(new Map([...updated.bySpelling].toSorted())).toEqual(new Map([...expected.bySpelling].toSorted()));
      expect([...englishWords(updated, english)]).toEqual([...englishWords(expected, english)]);
    }
  });
});

test('spelledAcronyms lists the words of each acronym, most frequent first', () => {
  const words = new Map([
    ['केसीएनए', 2],
    ['एफआईआर', 4],
    ['एफ़आईआर', 7],
    ['डब्ल्यूएचओ', 2],
    ['भाषण', 30],
  ]);
  expect([...spelledAcronyms(words)]).toEqual([
    ['fir', ['एफ़आईआर', 'एफआईआर']],
    ['kcna', ['केसीएनए']],
    ['who', ['डब्ल्यूएचओ']],
  ]);
});
