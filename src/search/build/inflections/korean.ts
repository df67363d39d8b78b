import type { LanguageInflection } from './language-inflection.ts';

/** Source: Sohn, The Korean Language, on particles. They follow a word that does not change. */
export const korean: LanguageInflection = {
  script: 'Hangul',
  changes: [],
  endings:
    /^.[님들]?(?:[이가을를의]|에[게서]*|께서?|한테서?|으?로서?|[와과]|이?[나랑라며고다]|인|였다|입니다|까지|부터|보다|처럼|밖에|마다)?[은는도만의]*$/,
};
