import { expect, test } from 'vitest';
import { romanise } from '../../../../../src/language/romanise/romanise.ts';
import { listedWords } from '../../../../../src/search/build/vocabulary/listed-words.ts';
import { soundCandidates } from '../../../../../src/search/client/query/sound-candidates.ts';
import { typedSkeletons } from '../../../../../src/search/words/sound-skeleton.ts';

const counts = new Map([
  ['फर्रुखाबाद', 4],
  ['सहारनपुर', 6],
  ['बंगाल', 40],
  ['बेंगलुरु', 9],
  ['मुज़फ़्फ़रपुर', 3],
  ['सचिवालय', 12],
  ['उत्तराखंड', 30],
  ['जेटली', 8],
  ['बनर्जी', 20],
  ['घोष', 5],
  ['लड़कियों', 7],
  ['पढ़ाई', 5],
  ['सिद्धू', 4],
  ['राहुल', 50],
  ['रहे', 300],
  ['योग', 9],
  ['होगी', 90],
  ['Владивосток', 3],
  ['Θεσσαλονίκη', 3],
  ['दिल्ली', 240],
  ['delhi', 8],
  ['डेली', 5],
  ['लखनऊ', 40],
  ['लोको', 1],
  ['विजय', 15],
  ['वीजा', 12],
  ['इंदौर', 12],
  ['इंडोर', 1],
  ['एयर', 13],
  ['आर', 23],
  ['फेयर', 1],
  ['फिर', 170],
  ['खान', 47],
  ['खाने', 30],
  ['गोवा', 15],
  ['गो', 3],
  ['न्याय', 7],
  ['कोच्चि', 6],
  ['नहीं', 500],
  ['सिंह', 100],
  ['सूर्य', 2],
  ['rally', 12],
  ['करोड़', 60],
  ['करार', 3],
  ['पहाड़', 9],
  ['सारी', 9],
  ['साड़ी', 2],
  ['बाढ़', 4],
  ['रैली', 30],
]);
const entries = [...counts].flatMap(listedWords);

/** The candidates of a typed word, among the words with its skeletons. */
function candidates(typed: string): readonly string[] {
  const skeletons = typedSkeletons(typed);
  return soundCandidates(
    typed,
    entries.filter(({ skeleton }) => skeletons.includes(skeleton)),
  ).map(({ word }) => word);
}

test.each([
  ['farrukhabad', 'फर्रुखाबाद'],
  ['saharanpur', 'सहारनपुर'],
  ['bengal', 'बंगाल'],
  ['bengaluru', 'बेंगलुरु'],
  ['muzaffarpur', 'मुज़फ़्फ़रपुर'],
  ['sachivalaya', 'सचिवालय'],
  ['uttarakhand', 'उत्तराखंड'],
  ['jaitley', 'जेटली'],
  ['banerjee', 'बनर्जी'],
  ['ghosh', 'घोष'],
  ['ladki', 'लड़कियों'],
  ['larkiyon', 'लड़कियों'],
  ['parhai', 'पढ़ाई'],
  ['crore', 'करोड़'],
  ['karor', 'करोड़'],
  ['pahar', 'पहाड़'],
  ['saree', 'साड़ी'],
  ['baarh', 'बाढ़'],
  ['sidhu', 'सिद्धू'],
  ['Rahul', 'राहुल'],
  ['delhi', 'दिल्ली'],
  ['lucknow', 'लखनऊ'],
  ['vijaya', 'विजय'],
  ['indore', 'इंदौर'],
  ['air', 'एयर'],
  ['fair', 'फेयर'],
  ['goa', 'गोवा'],
  ['nyaya', 'न्याय'],
  ['kochi', 'कोच्चि'],
  ['nahin', 'नहीं'],
  ['simha', 'सिंह'],
  ['suriya', 'सूर्य'],
  ['vladivostok', 'Владивосток'],
  ['thessaloniki', 'Θεσσαλονίκη'],
])('%s may mean %s', (typed, word) => {
  expect(candidates(typed)).toContain(word);
});

test.each([
  ['yogi', 'होगी'],
  ['rae', 'राहुल'],
  ['vijaya', 'वीजा'],
  ['air', 'आर'],
  ['fair', 'फिर'],
  ['khan', 'खाने'],
  ['goa', 'गो'],
  ['jatil', 'सचिवालय'],
  ['rally', 'rally'],
])('%s does not mean %s', (typed, word) => {
  expect(candidates(typed)).not.toContain(word);
});

test('every word is a candidate of its usual transliteration', () => {
  for (const word of counts.keys()) {
    const roman = romanise(word).toLowerCase();
    if (/^[a-z]{3,}$/.test(roman) && roman !== word) expect(candidates(roman), roman).toContain(word);
  }
});
