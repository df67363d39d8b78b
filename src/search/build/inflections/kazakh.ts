import type { LanguageInflection } from './language-inflection.ts';

/** Kazakh and Kyrgyz. Source: Muhamedowa, Kazakh: A Comprehensive Grammar, on the alternation of consonants and vowels. */
export const kazakh: LanguageInflection = {
  script: 'Cyrillic',
  changes: [
    // халық, халқы; кітап, кітабы; жүрек, жүрегі
    [/(?<=[аәеиоөуұүыіэ][^аәеиоөуұүыіэ])[ыіиуү](?=[^аәеиоөуұүыіэ]$)/, ''],
    [/п$/, 'б'],
    [/к$/, 'г'],
    [/қ$/, 'ғ'],
  ],
  endings:
    /^.(?:[лдт][аеоө]р)?(?:с?[ыіиуү](?:м|ң|м[ыі]з|ң[ыі]з)?)?(?:[ндт][ыіиуү]ң?|[ғгқк][аеоө]|[ан]?[аеоө]|н|н?[дт][аеоө]н?|[мбп]ен)?(?:[ғгқк][ыі])?$/,
  isStrict: true,
};
