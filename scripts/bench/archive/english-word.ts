import type { Random } from './random.ts';

// A sound that is listed twice is drawn twice as often.
const onsets =
  'b c d f g h l m n p r s t v w b c d f l m n p r s t st tr pr cr gr br ch sh th pl cl qu fl sp j k'.split(' ');
const vowels = 'a e i o u a e i o e a i a e i o ea ou ai oo ee'.split(' ');
const codas = 'n r l s t d m n r l ck nd nt st rt ng ss ll x p b g'.split(' ');
const endings = [
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  's',
  's',
  'ed',
  'ing',
  'er',
  'ly',
  'tion',
  'ment',
  'al',
  'ity',
  'ness',
  'able',
  'ist',
];

/** An invented word that looks English. */
export function englishWord(random: Random, syllables: number): string {
  let word = random.chance(0.85) ? random.pick(onsets) : '';
  word += random.pick(vowels);
  for (let made = 1; made < syllables; made++) {
    word += (random.chance(0.25) ? random.pick('nrlstm'.split('')) : '') + random.pick(onsets) + random.pick(vowels);
  }
  if (random.chance(0.75)) word += random.pick(codas);
  return (word + random.pick(endings)).replace(/(.)\1\1+/g, '$1$1');
}
