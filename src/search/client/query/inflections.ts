/** Endings that words of one pattern change for one another: लड़का लड़के लड़कों, लड़की लड़कियाँ, मूल्य मूल्यों, डाकू डाकुओं. */
const patterns: readonly (readonly string[])[] = [
  ['ा', 'े', 'ो', 'ों'],
  ['या', 'ये', 'यों'],
  ['ी', 'ि', 'ियां', 'ियाँ', 'ियों'],
  ['', 'ों', 'ें'],
  ['ू', 'ुओं', 'ुएं', 'ुएँ'],
];
const shortest = 3;

/** The other forms that a Hindi noun of this spelling may have; some are no words, which costs nothing. */
export function inflections(word: string): readonly string[] {
  const spelt = word.normalize('NFC');
  const forms = patterns.flatMap((endings) =>
    endings.flatMap((ending) => {
      const stem = spelt.slice(0, spelt.length - ending.length);
      const fits =
        spelt.endsWith(ending) && stem.length >= shortest && (ending !== '' || /[\u0915-\u0939]\u093c?$/.test(spelt));
      return fits ? endings.map((other) => stem + other) : [];
    }),
  );
  return [...new Set(forms)].filter((form) => form !== spelt);
}
