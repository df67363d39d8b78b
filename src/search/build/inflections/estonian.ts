import type { LanguageInflection } from './language-inflection.ts';

const singular = ['t', 'd', 's', 'st', 'l', 'lt', 'le', 'ks', 'ni', 'na', 'ta', 'ga', 'sse'];
const plural = [
  'de',
  'te',
  'id',
  'sid',
  'des',
  'dest',
  'del',
  'dele',
  'dega',
  'tes',
  'test',
  'tel',
  'tele',
  'tega',
  'iga',
];
const caseEndings = [...singular, ...plural];

/** Source: Erelt, Estonian Language, on grade alternation and the stems of nouns. */
export const estonian: LanguageInflection = {
  script: 'Latin',
  changes: [
    [/gu$/, 'o'],
    [/ge$/, 'km'],
    [/e$/, 'm'],
    [/ugu$/, 'oo'],
    [/ees$/, 'eh'],
    [/ps$/, 's'],
    [/ss$/, 's'],
    [/([kpt])e$/, '$1$1'],
    [/([kpt])(?=as$)/, '$1$1'],
    [/([kpt])\1(?=[aeiouõäöü]?$)/, '$1'],
    [/gi$/, 'e'],
    [/(?<=....)gi$/, ''],
    [/uba$/, 'oa'],
    [/ida$/, 'ea'],
    [/da$/, 'ja'],
    [/[iu]du$/, 'eo'],
    [/us$/, 'ue'],
    [/(?<=h)us$/, 't'],
    [/(?<=ii)s$/, 'e'],
    [/si$/, 'e'],
    [/si$/, 't'],
    [/ne$/, 's'],
    [/mm(?=as$)/, 'mb'],
    [/n(?=as$)/, 'nd'],
    [/(?<=a)s$/, ''],
    // The weak grade: rand, ranna; riik, riigi; leib, leiva.
    [/nd(?=[aeiouõäöü]?$)/, 'nn'],
    [/ld(?=[aeiouõäöü]?$)/, 'll'],
    [/rd(?=[aeiouõäöü]?$)/, 'rr'],
    [/mb(?=[aeiouõäöü]?$)/, 'mm'],
    [/(?<=h)[kt](?=[aeiouõäöü]?$)/, ''],
    [/eg(?=[aeiouõäöü]?$)/, 'j'],
    [/(?<=[lr])g(?=[aeiouõäöü]?$)/, ''],
    [/b(?=[aeiouõäöü]?$)/, 'v'],
    [/(?<=[aeiouõäöü]{2}[lrn])d$/, ''],
    [/ood$/, 'o'],
    [/(?<=[aeiouõäöü]{2})d$/, 'a'],
    [/k(?=[aeiouõäöü]?$)/, 'g'],
    [/p(?=[aeiouõäöü]?$)/, 'b'],
    [/t(?=[aeiouõäöü]?$)/, 'd'],
    // Other stems: number, numbri; võti, võtme.
    [/[aei](?=[lrn]$)/, ''],
    [/(?<=t)i$/, 'm'],
    [/o$/, 'oo'],
    [/e$/, 'ee'],
    [/i$/, 'e'],
  ],
  endings: /^.[eiou]*(?:[dt]e)?(?:s[et]?|lt?e?|ks|ni?|g|t|s?i?d)?[kg]?$/,
  // The vowel of the genitive may stand before the ending: raamat, raamatus.
  shortEndings: ['', 'a', 'e', 'i', 'u']
    .flatMap((vowel) => (vowel === '' ? caseEndings : ['', ...caseEndings]).map((ending) => vowel + ending))
    .join(' '),
};
