import { describe, expect, it } from 'vitest';
import { searchKey } from '../../../../src/search/fold/search-key.ts';

/** Names and words of one news report, as readers type them. */
const meet: readonly (readonly [string, string])[] = [
  ['किम', 'kim'],
  ['जोंग', 'jong'],
  ['उन', 'un'],
  ['शोइगु', 'shoigu'],
  ['व्लादिमीर', 'vladimir'],
  ['पुतिन', 'putin'],
  ['प्योंगयांग', 'pyongyang'],
  ['कोरिया', 'koriya'],
  ['कोरियाई', 'koriyai'],
  ['उत्तर', 'uttar'],
  ['दक्षिण', 'dakshin'],
  ['अमेरिका', 'america'],
  ['अमेरिका', 'amerika'],
  ['यूक्रेन', 'yukren'],
  ['चीन', 'china'],
  ['रूस', 'rus'],
  ['बीजिंग', 'bijing'],
  ['मिसाइल', 'missile'],
  ['नरेंद्र', 'narendra'],
  ['मोदी', 'modi'],
  ['दिल्ली', 'dilli'],
  ['मुंबई', 'mumbai'],
  ['प्रधानमंत्री', 'pradhanmantri'],
  ['राष्ट्रपति', 'rashtrapati'],
  ['सुरक्षा', 'suraksha'],
  ['सैन्य', 'sainya'],
  ['मुलाक़ात', 'mulaqat'],
  ['हिन्दी', 'hindee'],
  ['समाचार', 'samachar'],
  ['लड़कियाँ', 'ladkiyan'],
  ['लड़कियों', 'ladki'],
  ['केजरीवाल', 'kejriwal'],
  ['हिमाचल', 'himachal'],
  ['छत्तीसगढ़', 'chhattisgarh'],
  ['लक्ष्मी', 'laxmi'],
  ['ज्ञान', 'gyan'],
  ['यज्ञ', 'yagya'],
  ['जनम', 'janam'],
  ['जंक्शन', 'jankshan'],
  ['अहमद', 'ahmed'],
  ['होंगज़ोंग', 'hongzong'],
  ['विजय', 'vijay'],
  ['বাংলা', 'bangla'],
  ['ਪੰਜਾਬ', 'panjab'],
  ['ગુજરાત', 'gujarat'],
  ['ଓଡ଼ିଶା', 'odisha'],
  ['తెలంగాణ', 'telangana'],
  ['ಕರ್ನಾಟಕ', 'karnataka'],
  ['தமிழ்', 'tamil'],
  ['കൊച്ചി', 'kochi'],
];

/** Pairs that do not sound alike. Aliases and the table of English words match them. */
const apart: readonly (readonly [string, string])[] = [
  ['मॉस्को', 'moscow'],
  ['कोरिया', 'korea'],
  ['यूक्रेन', 'ukraine'],
  ['दिल्ली', 'delhi'],
  ['रूस', 'russia'],
  ['बीजिंग', 'beijing'],
  ['वाशिंगटन', 'washington'],
  ['सर्गेई', 'sergei'],
  ['केसीएनए', 'kcna'],
];

describe('searchKey', () => {
  it.each(meet)('finds %s as %s', (word, typed) => {
    expect(searchKey(typed)).toBe(searchKey(word));
  });

  it.each(apart)('does not find %s as %s by sound', (word, typed) => {
    expect(searchKey(typed)).not.toBe(searchKey(word));
  });

  it('returns a key without marks', () => {
    expect(searchKey('काम')).toBe('km');
    expect(searchKey('महत्त्व')).toBe('mhtv');
  });
});
