import type { LanguageInflection } from './language-inflection.ts';

/** Source: Hewitt, Georgian: A Structural Reference Grammar, on case endings and the loss of vowels. */
export const georgian: LanguageInflection = {
  script: 'Georgian',
  changes: [
    // სოფელი, სოფლის; თბილისი, თბილისში
    [/[აეო](?=[ლრნმ][იაე]?$)/, ''],
    [/[იაე]$/, ''],
  ],
  endings: /^.(?:ებ)?(?:[იაეოს]|მა|ისა?|ითა?|ადა?|(?:ის)?(?:ში|ზე|თან|თვის|გან|კენ)|ი?დან|ა?მდე|ელი?|ური?)?ც?$/,
};
