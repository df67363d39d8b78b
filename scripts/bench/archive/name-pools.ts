import type { Language, Lexicon } from './lexicon.ts';
import { randomOf } from './random.ts';
import { type TermPool, termPool } from './term-pool.ts';

/** The authors, places, tags and series that the articles of a language draw from. */
export interface NamePools {
  readonly tags: TermPool;
  readonly authors: TermPool;
  readonly editors: TermPool;
  readonly places: TermPool;
  readonly series: TermPool;
  readonly agencies: readonly string[];
}

/** Both languages share these sections. */
export const sections = ['world', 'india', 'cities', 'business', 'sports', 'science', 'culture', 'opinion'] as const;

const givenNames = {
  hi: 'कविता रमेश सुनीता अनिल मीरा विकास नेहा संजय पूजा अशोक राधा दीपक सीमा मोहन लता हरीश गीता नवीन रेखा सुरेश'.split(' '),
  en: 'Anna Ravi Leela Thomas Sara Imran Grace Nikhil Maya Peter Farah John Divya Samuel Rosa Arjun Ellen Kabir Ruth Victor'.split(
    ' ',
  ),
};
const familyNames = {
  hi: 'शर्मा वर्मा रावत जोशी मिश्रा तिवारी पांडे गुप्ता यादव चौहान नेगी बिष्ट ठाकुर त्रिपाठी सक्सेना भट्ट'.split(' '),
  en: 'Menon Fernandes Rao Khan Thomas Das Sen Bose Iyer Mathew Gill Dutta Pinto Kapoor Nair Walker'.split(' '),
};
const townEndings = { hi: ['पुर', 'नगर', 'गढ़', 'गंज', 'बाद'], en: ['pur', 'nagar', 'ton', 'ville', 'field'] };
const agencies = { hi: ['एजेंसी', 'समाचार सेवा', 'वार्ता'], en: ['Wire Service', 'Press Desk', 'Agencies'] };
const seriesWord = { hi: 'की कहानी', en: 'Diaries' };

/**
 * The same seed gives the same pools. 10,000 articles use about 500 tags, the first of them in a tenth of the
 * articles; 100,000 articles use twice as many.
 */
export function namePoolsOf(language: Language, lexicon: Lexicon, seed: string): NamePools {
  const random = randomOf(seed, 'cast', language);
  const word = () => titleCase(lexicon.words[200 + random.below(20_000)] ?? '');
  const person = () => `${random.pick(givenNames[language])} ${random.pick(familyNames[language])}`;
  return {
    tags: termPool(3_000, { exponent: 5.4, offset: 90 }, () => (random.chance(0.4) ? `${word()} ${word()}` : word())),
    authors: termPool(240, { exponent: 1.6, offset: 8 }, person),
    editors: termPool(24, { exponent: 1.3, offset: 4 }, person),
    places: termPool(1_500, { exponent: 2.3, offset: 5 }, () => word() + random.pick(townEndings[language])),
    series: termPool(3, { exponent: 1, offset: 2 }, () => `${word()} ${seriesWord[language]}`),
    agencies: agencies[language],
  };
}

/** Capitalizes the first letter. Devanagari has no capitals and stays unchanged. */
export function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
