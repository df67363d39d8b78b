import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romanise } from '../../../../src/language/romanise/romanise.ts';

const cases: readonly (readonly [string, string])[] = [
  ['समाचार', 'samachar'],
  ['उत्तर कोरिया', 'uttar koriya'],
  ['लड़कियाँ', 'ladkiyan'],
  ['जंक्शन', 'jankshan'],
  ['प्रधानमंत्री', 'pradhanmantri'],
  ['किम जोंग-उन', 'kim jong-un'],
  ['नरेंद्र मोदी', 'narendra modi'],
  ['मित्र', 'mitra'],
  ['शब्द', 'shabd'],
  ['भारतीय', 'bhartiya'],
  ['विजय', 'vijay'],
  ['अंतरराष्ट्रीय', 'antarrashtriya'],
  ['विज्ञान', 'vigyan'],
  ['समझना', 'samajhna'],
  ['महत्वपूर्ण', 'mahatvapurn'],
  ['न', 'na'],
  ['संबंध', 'sambandh'],
  ['अतः दुःख', 'atah dukh'],
  ['क़लम', 'qalam'],
  ['२०२३', '2023'],
  ['वह गया।', 'vah gaya.'],
  ['বাংলাদেশ', 'bangladesh'],
  ['ਪੰਜਾਬ', 'panjab'],
  ['ગુજરાત', 'gujrat'],
  ['ଓଡ଼ିଶା', 'odisha'],
  ['தமிழ்நாடு', 'tamizhnatu'],
  ['తెలంగాణ', 'telangana'],
  ['ಕರ್ನಾಟಕ', 'karnataka'],
  ['കേരളം', 'keralam'],
  ['پاکستان', 'pakstan'],
  ['خبر', 'khabar'],
  ['وزیر', 'vazir'],
  ['Québec', 'Quebec'],
  ['Москва', 'Moskva'],
  ['Αθήνα', 'Athina'],
];

describe('romanise', () => {
  it.each(cases)('%s is written %s', (text, roman) => {
    expect(romanise(text)).toBe(roman);
  });

  it('writes ASCII only, and leaves ASCII unchanged', () => {
    const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);
    assert(
      property(
        string({ unit: 'binary' }),
        (text) => isAscii(romanise(text)) && romanise(romanise(text)) === romanise(text),
      ),
      { numRuns: 2000 },
    );
  });
});
