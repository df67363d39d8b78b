import type { LanguageInflection } from './language-inflection.ts';

/** The endings of Tamil and Malayalam: plural, cases and particles. A y or v may join them to a vowel. */
const southernEndings =
  /^(?:[்്]|[^்്][yv]?)(?:u?k?kl|l)?(?:e|r|u[mn]|i[ln].*|u?[ln]|n(?:r|ot|un).*|ut(?:un)?|u?k(?:[kr]|u[lmn])?|o[dt].*|ud.*|idm.*)?$/;

/** The fold finds doubled consonants: வீடு, வீட்டில். Source: Lehmann, A Grammar of Modern Tamil, on oblique stems. */
export const tamil: LanguageInflection = {
  script: 'Tamil',
  changes: [
    [/ம்$/, 'த்த்'],
    [/ம்$/, 'ங்'],
    [/(?<=(?:\P{M}[\u0bbe-\u0bcc]?){2}[க-ஹ])ம்$/u, '்'],
    [/டு$/, 'ட்டு'],
    [/று$/, 'ற்று'],
    [/ல்$/, 'ற்க'],
    [/ள்$/, 'ட்க'],
    [/ய்$/, 'யி'],
    // The fold writes ண் before க as ன்.
    [/ண்$/, 'ன்'],
    // மாடு has no மாடை.
    [/(?<!(?<!்)[டற])ு$/, ''],
    [/^(\P{M}\p{M}?)([லனணளம])்$/u, '$1$2்$2்'],
  ],
  endings: southernEndings,
  shortEndings:
    'ை ால் ின் ில் ுக்கு ோடு ாக ான ும் ே கள் களை களே ள் ளை ளில் ளின் க்கு க்கள் யை யின் யில் யும் யால் ுகள் களில் களின் ிலும் ிலே ினால் வை வின் வில் வும் ாய் ினை து ு கு க்கும்',
};

/** The fold finds letters for final consonants (കടൽ, കടലിൽ). Source: Asher and Kumari, Malayalam, on stems of nouns in -am. */
export const malayalam: LanguageInflection = {
  script: 'Malayalam',
  changes: [
    [/ം$/, 'ത്ത്'],
    [/ം$/, 'ങ്ങ'],
    [/ം$/, 'മ്'],
    [/ം$/, 'വ്'],
    [/ട്$/, 'ട്ട്'],
    [/റ്$/, 'റ്റ്'],
    [/ൽ$/, 'ല്'],
    [/ൽ$/, 'ല്ല്'],
    [/ൾ$/, 'ള്'],
    [/ർ$/, 'ര്'],
    [/ർ$/, 'റ്'],
    [/ർ$/, 'റ്റ്'],
    [/വ്$/, 'ക്'],
    [/ൺ$/, 'ണ്'],
    [/ൻ$/, 'ന്'],
    [/ൻ$/, ''],
  ],
  endings: southernEndings,
  shortEndings:
    '് ിൽ ിന് െ ാൽ ും ുടെ ക്ക് യെ യിൽ യുടെ യിലെ യിലും യിലേക്ക് യും വും കളെ കളുടെ കൾക്ക് കളിൽ കൾ ോട് ിലെ ാണ് ായി ുകൾ ുകളെ ിലും ുകാർ ിലേക്ക് ന്റെ നെ ന് ന യ ാ ൾ ളെ ും ിന്റെ ിനെ',
};

/** Source: Krishnamurti and Gwynn, A Grammar of Modern Telugu, on oblique stems and plurals. */
export const telugu: LanguageInflection = {
  script: 'Telugu',
  changes: [
    // దేశం: దేశంలో, దేశాన్ని, దేశాలు
    [/(?:ం|ము)$/, 'న'],
    [/(?:ం|ము)$/, 'ాన'],
    [/(?:ం|ము)$/, 'ాల'],
    // ఇల్లు, ఇంటికి; నీరు, నీటి; రాయి, రాతి; ఊరు, ఊళ్ళు; రాముడు, రాముని
    [/(?:ల్ల|న్న)ు$/, 'ంటి'],
    [/(?:ల్ల|న్న)ు$/, 'ళ్ళ'],
    [/రు$/, 'టి'],
    [/యి$/, 'తి'],
    [/[రలడ][ుి]$/, 'ళ్ళ'],
    [/(.)్\1ు$/, '$1ు'],
    [/[రలడ][ుి]$/, 'ళ్ల'],
    [/డు$/, 'ని'],
    // మంత్రి, మంత్రులు; మనిషి, మనుషులు
    [/ి(.)ి$/, 'ు$1ు'],
    [/ి$/, 'ు'],
    [/డు$/, 'ల'],
    [/(?<=[లళ])ు$/, ''],
    [/ు$/, '', /^.(?:i(?:[nklt]|nun.*)?|l.*|e)?$/],
  ],
  endings: /^.[yv]?(?:u?l)?(?:i?[nk]|kos.*|i?nun.*|l.*|t[on]?.*|p|g.*|e)?$/,
  shortEndings: 'కి కు ని ను ్ని లో లోని తో పై గా లు ల న్ని ికి ిని ిలో ి ితో లకు లను ంలో ంతో ంగా లలో లతో ాన్ని ాలు ాల ో ా ే ు ్లు ్ల ్లను ్లో ్ల్లో ల్లో ్లకు ్లలో',
};

/** Source: Sridhar, Kannada, on nouns in -u. */
export const kannada: LanguageInflection = {
  script: 'Kannada',
  changes: [[/ು$/, '', /^.(?:i?[ng].*|i?nd.*|l.*)?$/]],
  endings:
    /^(?:್.*|.(?:(?:gl|r)(?:i?[ng].*|i?nd.*|l)?|d(?:l|ind)?|k|v(?:u|n|i[ng].*)?|y(?:[lnv].*|ind)?|i?(?:nd?|g)|nig|n[nl]|g)?)$/,
  shortEndings:
    'ದ ಕ್ಕೆ ವು ವನ್ನು ದಲ್ಲಿ ದಿಂದ ಗಳು ಗಳ ಿನ ಿಗೆ ಿಂದ ನ್ನು ನು ಲ್ಲಿ ಯ ಯಲ್ಲಿ ಯನ್ನು ಗೆ ಯಿಂದ ಿನಲ್ಲಿ ಿನಿಂದ ನಿಂದ ವನು ವುಗಳು ವಿಗೆ ಗಳನ್ನು ಗಳಲ್ಲಿ ಗಳಿಗೆ ರು ರ ನ ನಿಗೆ ನನ್ನು ನಲ್ಲಿ ವಿನ ವಾ ೇ ು',
};
