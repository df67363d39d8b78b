import type { LanguageInflection } from './language-inflection.ts';

/** Source: Sridhar, Kannada, on nouns in -u. */
export const kannada: LanguageInflection = {
  script: 'Kannada',
  changes: [[/ು$/, '', /^.(?:i?[ng].*|i?nd.*|l.*)?$/]],
  endings:
    /^(?:್.*|.(?:(?:gl|r)(?:i?[ng].*|i?nd.*|l)?|d(?:l|ind)?|k|v(?:u|n|in.*)?|y(?:[lnv].*|ind)?|i?(?:nd?|g)|nig|n[nl]|g)?)$/,
  shortEndings: 'ದ ಕ್ಕೆ ವು ವನ್ನು ದಲ್ಲಿ ದಿಂದ ಗಳು ಗಳ ಿನ ಿಗೆ ಿಂದ ನ್ನು ಲ್ಲಿ ಯ ಯಲ್ಲಿ ಯನ್ನು ಗೆ ಯಿಂದ ರು ರ ನ ನಿಗೆ ನನ್ನು ನಲ್ಲಿ ವಿನ ವಾ ೇ ು',
};
