import { expect, test } from 'vitest';
import { foldStart } from '../../../../src/search/fold/fold-token.ts';
import {
  formLevel,
  indexForm,
  indexKey,
  levels,
  spellingsOf,
  wordKey,
} from '../../../../src/search/words/index-form.ts';
import { startsAlike } from '../../../../src/search/words/starts-alike.ts';

const nameOf = (level: number) => Object.entries(levels).find(([, value]) => value === level)?.[0];
const levelOf = (a: string, b: string) => nameOf(formLevel(indexForm(a), indexForm(b)));

test.each([
  ['हिंदी', 'हिन्दी', 'exact'],
  ['यू.पी.', 'यूपी', 'exact'],
  ['U.N.', 'un', 'exact'],
  ['Kim', 'kim', 'exact'],
  ['kim', 'किम', 'folded'],
  ['सड़क', 'ساڑک', 'folded'],
  ['लड़की', 'लड़कियों', 'stemmed'],
  ['दर्जा', 'दर्ज', 'stemmed'],
  ['party', 'parties', 'stemmed'],
  ['café', 'cafe', 'stemmed'],
  ['فل', 'فلا', 'none'],
  ['फल', 'फ्लू', 'none'],
  ['काम', 'कम', 'none'],
  ['खान', 'कहानी', 'none'],
  ['गुलाम', 'गुहलाम', 'none'],
  ['भाई', 'बहाई', 'none'],
  ['peru', 'per', 'none'],
  ['rice', 'rise', 'none'],
  ['steel', 'still', 'none'],
  ['vast', 'waste', 'none'],
  ['علم', 'الم', 'none'],
])('the level of %s and %s is %s', (a, b, level) => {
  expect(levelOf(a, b)).toBe(level);
  expect(levelOf(b, a)).toBe(level);
});

test.each([
  'हिंदी',
  'यू.पी.',
  'U.N.',
  "Modi's",
  'café',
  'ड्रैगन',
  'علم',
  'ਪੰਜਾਬ',
  'தமிழ்',
  'Москва',
  '東',
  '1,000',
  '१२',
  '...',
])('the key of %s is that of its form', (word) => {
  expect(wordKey(word)).toBe(indexKey(indexForm(word)));
});

test.each([
  ['रूस', 'rus', 'folded'],
  ['रूस', 'Roos', 'folded'],
  ['रूस', 'rush', 'sound'],
  ['मोदी', "Modi's", 'folded'],
  ['मोदी', 'mode', 'sound'],
  ['मूर्ति', 'murty', 'folded'],
  ['वर्मा', 'warma', 'folded'],
  ['राम', 'Raam', 'folded'],
  ['रूस', 'रूसी', 'stemmed'],
])(
  'a word in Latin letters is a spelling of a Devanagari word, or only sounds like it: %s, %s: %s',
  (typed, other, level) => {
    const spellings = spellingsOf(typed);
    if (!spellings) throw new Error(`${typed} has no spellings`);
    const [form, typedForm] = [indexForm(other), indexForm(typed)];
    expect(nameOf(formLevel(form, typedForm, { spellings }))).toBe(level);
    expect(nameOf(formLevel(form, typedForm, { spellings, isSpelled: true }))).toBe(level === 'sound' ? 'none' : level);
  },
);

test.each([
  ['किये', 'कि'],
  ['किया', 'की'],
  ['कामों', 'CM'],
  ['कब', 'CBI'],
  ['पम', 'PM'],
])('%s and %s have different keys', (a, b) => {
  expect(indexForm(a).normalize('NFD').replace(/\p{M}/gu, '')).not.toBe(
    indexForm(b).normalize('NFD').replace(/\p{M}/gu, ''),
  );
});

test.each([
  ['लड़का', 'लड़के', 'stemmed'],
  ['घर', 'घरों', 'stemmed'],
  ['लड़की', 'लड़कियों', 'stemmed'],
  ['शामी', 'शाम', 'none'],
  ['होली', 'हॉल', 'none'],
  ['पानी', 'पाने', 'none'],
])('a meaning of a word in Latin letters matches its inflections only: %s, %s: %s', (a, b, level) => {
  expect(nameOf(formLevel(indexForm(a), indexForm(b), { isInflected: true }))).toBe(level);
});

test.each([
  ['महारा', 'महाराष्ट्र', true],
  ['महार', 'महाराष्ट्र', true],
  ['कोरो', 'कोरोना', true],
  ['कोरो', 'कोरिया', false],
  ['koro', 'कोरोना', true],
  ['lockd', 'lockdown', true],
  ['कम', 'कामना', false],
  ['फल', 'फ्लू', false],
  ['फ्ल', 'फ्लू', true],
  ['प', 'प्रधान', true],
  ['प्र', 'प्रधान', true],
  ['मुलाकाट', 'मुलाकात', false],
  ['서울', '서울에서', true],
])('%s begins %s: %s', (start, word, expected) => {
  expect(startsAlike(indexForm(word), { start: foldStart(start), form: indexForm(start) })).toBe(expected);
});
