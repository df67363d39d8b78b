import { assert, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldToken } from '../../../../src/search/fold/fold-token.ts';

const folds: readonly (readonly [string, string])[] = [
  ['किम', 'kim'],
  ['कम', 'km'],
  ['काम', 'ḱm'],
  ['दिल', 'dil'],
  ['दिल्ली', 'diľ'],
  ['जनम', 'jnm'],
  ['जंक्शन', 'jnkšn'],
  ['ज्ञान', 'gýn'],
  ['सैन्य', 'sêny'],
  ['विजय', 'vij'],
  ['बात', 'ḃt'],
  ['शाम', 'ṧm'],
  ['जोंग-उन', 'jong-un'],
  ['रबर-स्टैंप', 'rbr-sṭênp'],
  ['“स्नेहपूर्ण', 'sneḥpūrṇ'],
  ['है।कल', 'ḥê-kl'],
  ['70वीं', '70vīñ'],
  ['२०२३', '2023'],
  ['٢٠٢٣', '2023'],
  ['২০২৩', '2023'],
  ['1,00,000', '100000'],
  ['10:26', '10-26'],
  ["Modi's", 'mod'],
  ['o’clock', 'oklok'],
  ['Québec', 'kuebek'],
  ['İstanbul', 'istnbul'],
  ['ﬁlm', 'film'],
  ['Москва', 'москва'],
  ['東京', '東京'],
  ['कि\u102b', 'ki'],
  ['🎉', '🎉'],
  ['।', ''],
  ['—', ''],
  ['\ufeff', ''],
];

/** Spellings and inflections of one word. Their folds must be equal, marks included. */
const same: readonly (readonly string[])[] = [
  ['हिन्दी', 'हिंदी'],
  ['चाँद', 'चांद'],
  ['ज़मीन', 'जमीन', '\u095bमीन'],
  ['सम्बन्ध', 'संबंध'],
  ['सञ्चिका', 'संचिका'],
  ['गये', 'गए'],
  ['नयी', 'नई'],
  ['महत्त्व', 'महत्व'],
  ['वर्द्धन', 'वर्धन'],
  ['बैटरी', 'बॅटरी'],
  ['पक्\u200dका', 'पक्का'],
  ['लड़की', 'लड़कियों', 'लड़कियाँ', 'लड़कियां'],
  ['लड़का', 'लड़के', 'लड़कों'],
  ['मिसाइल', 'मिसाइलें', 'मिसाइलों', 'मिसाइल्स'],
  ['नेता', 'नेताओं'],
  ['बात', 'बातें', 'बातों'],
  ['समय', 'समयों'],
  ['missile', 'missiles', 'Missile’s'],
  ['party', 'parties'],
  ['election', 'elections'],
  ['پاكستان', 'پاکستان', 'پَاکِستان'],
];

const different: readonly (readonly [string, string])[] = [
  ['किम', 'कम'],
  ['कम', 'काम'],
  ['दिन', 'दीन'],
  ['दाल', 'डाल'],
  ['शाम', 'साम'],
  ['बल', 'बाल'],
  ['कॉपी', 'कपि'],
  ['दिल', 'दिल्ली'],
  ['सत्य', 'सती'],
  ['भारत', 'भारतीय'],
  ['माँ', 'मान'],
];

const tokens = oneof(
  stringMatching(/^[\u0900-\u0980।॥a-z0-9\u200b-\u200d’-]{0,14}$/),
  stringMatching(/^[\u0981-\u0d7f]{0,10}$/),
  stringMatching(/^[\u0610-\u06ff]{0,10}$/),
  string({ unit: 'binary' }),
);

describe('foldToken', () => {
  it.each(folds)('folds %s to "%s"', (token, key) => {
    expect(foldToken(token)).toBe(key);
  });

  it.each(same.map((words) => [words]))('makes one of %j', (words) => {
    expect([...new Set(words.map(foldToken))]).toHaveLength(1);
  });

  it.each(different)('keeps %s and %s apart', (a, b) => {
    expect(foldToken(a)).not.toBe(foldToken(b));
  });

  it('returns one lower-case word without spaces, with precomposed Latin marks', () => {
    assert(
      property(tokens, (token) => {
        const key = foldToken(token);
        const isOneWord = !/[\s\u0085]/u.test(key) && !/^-|-$|--/.test(key);
        return isOneWord && key === key.toLowerCase() && !/\p{Script=Latin}\p{M}/u.test(key.normalize('NFC'));
      }),
      { numRuns: 4000 },
    );
  });

  it('converts Indic scripts and Urdu to Latin letters only', () => {
    const word = oneof(
      stringMatching(/^[\u0904-\u0939\u093c-\u094d]{1,12}$/),
      stringMatching(/^[\u0985-\u09b9]{1,12}$/),
    );
    assert(
      property(word, (token) => /^[\p{Script=Latin}-]*$/u.test(foldToken(token))),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the Unicode form, on joiners or on case', () => {
    assert(
      property(tokens, (token) => foldToken(token.normalize('NFD')) === foldToken(token.normalize('NFC'))),
      { numRuns: 4000 },
    );
    const word = stringMatching(/^[\u0905-\u0939\u093e-\u094d]{1,6}$/);
    assert(
      property(word, word, (a, b) => foldToken(`${a}\u200d${b}`) === foldToken(a + b)),
      { numRuns: 1000 },
    );
    assert(property(stringMatching(/^[a-z]{1,12}$/), (token) => foldToken(token.toUpperCase()) === foldToken(token)));
  });
});
