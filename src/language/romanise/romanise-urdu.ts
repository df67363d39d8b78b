const sounds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'a',
    آ: 'a',
    أ: 'a',
    إ: 'i',
    ب: 'b',
    پ: 'p',
    ت: 't',
    ٹ: 't',
    ث: 's',
    ج: 'j',
    چ: 'ch',
    ح: 'h',
    خ: 'kh',
    د: 'd',
    ڈ: 'd',
    ذ: 'z',
    ر: 'r',
    ڑ: 'r',
    ز: 'z',
    ژ: 'zh',
    س: 's',
    ش: 'sh',
    ص: 's',
    ض: 'z',
    ط: 't',
    ظ: 'z',
    ع: 'a',
    غ: 'gh',
    ف: 'f',
    ق: 'q',
    ک: 'k',
    ك: 'k',
    گ: 'g',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ں: 'n',
    و: 'w',
    ؤ: 'o',
    ہ: 'h',
    ه: 'h',
    ة: 'h',
    ھ: 'h',
    ء: '',
    ئ: 'e',
    ی: 'y',
    ي: 'y',
    ى: 'y',
    ے: 'e',
  }),
);

/** A word of Arabic script, roughly as Urdu is typed in Roman script: `پاکستان` => `pakstan`, `خبر` => `khabar`. Short vowels are guesses. */
export function romaniseUrdu(word: string): string {
  const letters = [...word.normalize('NFC').replace(/\p{M}/gu, '')].map((letter) => sounds.get(letter) ?? '');
  return withShortVowels(letters.map((sound, index) => glide(sound, letters, index)));
}

// و and ی are consonants at the start of a word and before a long vowel, vowels elsewhere: وزیر, شیر.
function glide(sound: string, letters: readonly string[], index: number): string {
  const isConsonant = index === 0 || /^[ae]/.test(letters[index + 1] ?? '');
  if (sound === 'w') return isConsonant ? 'v' : 'o';
  if (sound === 'y') return isConsonant ? 'y' : 'i';
  return sound === 'h' && index > 1 && index === letters.length - 1 && isClosed(letters[index - 1]) ? 'a' : sound;
}

function isClosed(sound: string | undefined): boolean {
  return sound !== undefined && /[^aeiouwy]$/.test(sound);
}

function withShortVowels(sounds: readonly string[]): string {
  const heard = sounds.filter((sound) => sound !== '');
  const last = heard.length - 1;
  return heard
    .map((sound, index) => {
      const next = heard[index + 1];
      const opens = index === last - 1 && next !== undefined && /^[rln]$/.test(next);
      const breaks = isClosed(sound) && isClosed(next) && next !== 'h' && (index === 0 || opens);
      return breaks ? `${sound}a` : sound;
    })
    .join('');
}
