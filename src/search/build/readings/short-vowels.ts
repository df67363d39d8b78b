const vowel = /[aeiou]/;

/** Between two consonants there may be a vowel, which is an apostrophe: שלום is `sh'lom`, מרץ `m'r'ts`. A y at the beginning sounds without one. */
export function withShortVowels(sounds: readonly string[]): string {
  return sounds
    .map((sound, index) => {
      const next = sounds[index + 1];
      const isOpen = next === undefined || vowel.test(sound.slice(-1)) || vowel.test(next.charAt(0));
      return isOpen || (index === 0 && sound === 'y') ? sound : `${sound}'`;
    })
    .join('');
}
