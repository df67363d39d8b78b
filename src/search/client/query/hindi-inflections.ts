/** Interchangeable endings of each declension: लड़का लड़के लड़कों, लड़की लड़कियाँ, मूल्य मूल्यों, डाकू डाकुओं. */
const patterns: readonly (readonly string[])[] = [
  ['ा', 'े', 'ो', 'ों'],
  ['या', 'ये', 'यों'],
  ['ी', 'ि', 'ियां', 'ियाँ', 'ियों'],
  ['', 'ों', 'ें'],
  ['ू', 'ुओं', 'ुएं', 'ुएँ'],
];
const minStemLength = 3;

/** Possible inflections of a Hindi noun. Some are not words, which does no harm. */
export function hindiInflections(word: string): readonly string[] {
  const normalized = word.normalize('NFC');
  const forms = patterns.flatMap((endings) =>
    endings.flatMap((ending) => {
      const stem = normalized.slice(0, normalized.length - ending.length);
      const fits =
        normalized.endsWith(ending) &&
        stem.length >= minStemLength &&
        (ending !== '' || /[\u0915-\u0939]\u093c?$/.test(normalized));
      return fits ? endings.map((other) => stem + other) : [];
    }),
  );
  return [...new Set(forms)].filter((form) => form !== normalized);
}
