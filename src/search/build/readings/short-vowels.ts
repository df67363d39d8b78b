const vowel = /[aeiou]/;

/** The first two and the last two consonants of a word usually have a vowel between them, which is an apostrophe: שלום is `sh'lom`, מרצ `m'r'ts`. */
export function withShortVowels(sounds: readonly string[]): string {
  const last = sounds.length - 2;
  return sounds
    .map((sound, index) => {
      const next = sounds[index + 1];
      if (next === undefined || vowel.test(sound.slice(-1)) || vowel.test(next.charAt(0))) return sound;
      if (index === last) return `${sound}'`;
      return index === 0 && !'yj'.includes(sound) ? `${sound}'` : sound;
    })
    .join('');
}
