import type { LanguageInflection } from './language-inflection.ts';

/** Source: Dum-Tragut, Armenian: Modern Eastern Armenian, on declensions and the loss of vowels. */
export const armenian: LanguageInflection = {
  script: 'Armenian',
  changes: [
    // կառավարություն, կառավարության; հայր, հոր; գիրք, գրքի; լեզու, լեզվի; տարի, տարվա
    [/ուն$/, 'ան'],
    [/այր$/, 'որ'],
    [/ի(?=[^աեէըիոօու]{1,2}$)/, ''],
    [/ու(?=[^աեէըիոօու]{1,2}$)/, ''],
    [/ու$/, 'վ'],
    [/ի$/, 'վ'],
    [/ի$/, 'ու'],
  ],
  endings: /^.(?:ն?եր)?(?:ի|ից|ով|ում|ու|ուց|ան|անից|ամբ|ա|ոջ|վա)?[նըսդ]?$/,
};
