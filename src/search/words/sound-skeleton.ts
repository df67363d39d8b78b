/** Longer skeletons are cut. */
const longest = 8;

const rules: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/[ts]i(?=on|a[nl]$)/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/sch/g, 'sk'],
  [/ch/g, 'C'],
  [/[cq]/g, 'k'],
  [/C/g, 'c'],
  [/z/g, 'j'],
  [/m/g, 'n'],
  [/[^bcdfgjklnprst]/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * The consonants of a word in Latin letters, as far as spellings agree on them: ghaziabad and gajiyabad are `gjbd`. Vowels and h, v, w
 * and y are omitted, because writers add and drop them.
 */
export function soundSkeleton(roman: string): string {
  const letters = rules.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    roman.toLowerCase(),
  );
  return letters.slice(0, longest);
}

/** Other readings of letters that a typed word may have: singh is sinh, jnan is gyan, gehlot and general have two kinds of g. */
const readings: readonly (readonly [RegExp, string])[] = [
  [/(?<=n)gh/g, 'h'],
  [/jn|gn/g, 'g'],
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
