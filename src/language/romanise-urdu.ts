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

/** A word of Arabic script, roughly as Urdu is typed: `پاکستان` => `pakstan`, `خبر` => `khabar`. Short vowels are a guess. */
export function romaniseUrdu(word: string): string {
  const letters = [...word.normalize('NFC').replace(/\p{M}/gu, '')].map((letter) => sounds.get(letter) ?? '');
  return withShortVowels(letters.map((sound, place) => glide(sound, letters, place)));
}

// و and ی are consonants at the start of a word and before a long vowel, vowels elsewhere: وزیر, شیر.
function glide(sound: string, letters: readonly string[], place: number): string {
  const isConsonant = place === 0 || /^[ae]/.test(letters[place + 1] ?? '');
  if (sound === 'w') return isConsonant ? 'v' : 'o';
  if (sound === 'y') return isConsonant ? 'y' : 'i';
  return sound === 'h' && place > 1 && place === letters.length - 1 && isClosed(letters[place - 1]) ? 'a' : sound;
}

function isClosed(sound: string | undefined): boolean {
  return sound !== undefined && /[^aeiouwy]$/.test(sound);
}

function withShortVowels(sounds: readonly string[]): string {
  const heard = sounds.filter((sound) => sound !== '');
  const last = heard.length - 1;
  return heard
    .map((sound, place) => {
      const next = heard[place + 1];
      const opens = place === last - 1 && next !== undefined && /^[rln]$/.test(next);
      const breaks = isClosed(sound) && isClosed(next) && next !== 'h' && (place === 0 || opens);
      return breaks ? `${sound}a` : sound;
    })
    .join('');
}
