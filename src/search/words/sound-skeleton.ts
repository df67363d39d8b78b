/** Longer skeletons are cut. */
const longest = 8;

const rare = /x|ph|[ts]i(?=on|a[nl]$)|c(?=[eiy])|sch/g;
const letters: Readonly<Record<string, string>> = { x: 'ks', ph: 'f', ti: 's', si: 's', c: 's', sch: 'sk' };
/** Each letter as a consonant of a skeleton; ch as c, other c as k. */
const consonants: Readonly<Record<string, string>> = { c: 'k', q: 'k', z: 'j', m: 'n' };
const kept = 'bcdfgjklnprst';

/**
 * The consonants of a word in Latin letters, as far as spellings agree on them: ghaziabad and gajiyabad are `gjbd`. Vowels and h, v, w
 * and y are omitted, because writers add and drop them.
 */
export function soundSkeleton(roman: string): string {
  const word = roman.toLowerCase().replace(rare, (found) => letters[found] ?? found);
  let skeleton = '';
  let last = '';
  for (let index = 0; index < word.length && skeleton.length < longest; index += 1) {
    const letter = word.charAt(index);
    const isChurch = letter === 'c' && word.charAt(index + 1) === 'h';
    const consonant = isChurch ? 'c' : (consonants[letter] ?? letter);
    if (kept.includes(consonant) && consonant !== last) {
      skeleton += consonant;
      last = consonant;
    }
  }
  return skeleton;
}

/** Other readings of letters that a typed word may have: singh is sinh, jnan is gyan, gehlot and general have two kinds of g. */
const readings: readonly (readonly [RegExp, string])[] = [
  [/(?<=n)gh/g, 'h'],
  [/jn|gn/g, 'g'],
  [/dg(?=e)/g, 'j'],
  [/(?<=n)t/g, 'd'],
  [/ch/g, 'k'],
  [/g(?=[ei])/g, 'j'],
  [/(?<=[aeiou])n$/g, ''],
  [/(?<=[aeiou])r(?=[aeiouhk])/g, 'd'],
  [/c(?=[eiy])/g, 'ch'],
];

/** The skeletons of all readings of a typed word, the likeliest first. */
export function typedSkeletons(typed: string): readonly string[] {
  const roman = typed.toLowerCase();
  const spellings = [roman, ...readings.map(([pattern, replacement]) => roman.replace(pattern, replacement))];
  return [...new Set(spellings.map(soundSkeleton))];
}
