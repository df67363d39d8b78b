import { describe, expect, it } from 'vitest';
import { dictionaryMatches } from '../../../../src/search/fold/dictionary-matches.ts';
import { englishWords } from '../../../../src/search/fold/english-words.ts';
import { searchKey } from '../../../../src/search/fold/search-key.ts';

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
const matches = dictionaryMatches(vocabulary);
const table = englishWords(matches);

describe('englishWords', () => {
  it.each([
    ['national', 'नेशनल'],
    ['university', 'यूनिवर्सिटी'],
    ['moscow', 'मॉस्को'],
    ['korea', 'कोरिया'],
    ['washington', 'वाशिंगटन'],
    ['agency', 'एजेंसी'],
    ['kcna', 'केसीएनए'],
    ['who', 'डब्ल्यूएचओ'],
  ])('%s asks for %s', (english, hindi) => {
    expect(table.get(english)).toBe(hindi);
  });

  it('omits words that the fold matches, and words that are not in the archive', () => {
    expect(table.has('missile')).toBe(false);
    expect(table.has('museum')).toBe(false);
  });

  it('does not treat native words as English', () => {
    expect([...table.values()]).not.toContain('भाषण');
  });

  it('limits the spellings of a word, and is sorted', () => {
    const one = englishWords(matches, { spellings: 1 });
    const spoken = [...one]
      .filter(([spelling]) => spelling !== 'kcna' && spelling !== 'who')
      .map(([, word]) => searchKey(word));
    expect(new Set(spoken).size).toBe(spoken.length);
    expect([...table.keys()]).toEqual([...table.keys()].toSorted());
  });

  it('does not depend on the order of the vocabulary', () => {
    expect([...englishWords(dictionaryMatches(new Map([...vocabulary].toReversed())))]).toEqual([...table]);
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
      const [updated, expected] = [dictionaryMatches(changed, matches), dictionaryMatches(changed)];
      expect(new Map([...updated.bySpelling].toSorted())).toEqual(new Map([...expected.bySpelling].toSorted()));
      expect([...englishWords(updated)]).toEqual([...englishWords(expected)]);
    }
  });
});
