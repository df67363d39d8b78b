/** Malayalam and Bengali letters that older text spells as consonant + virama + joiner. */
const chillus: ReadonlyMap<string, string> = new Map([
  ['ണ്\u200d', 'ൺ'],
  ['ന്\u200d', 'ൻ'],
  ['ര്\u200d', 'ർ'],
  ['ല്\u200d', 'ൽ'],
  ['ള്\u200d', 'ൾ'],
  ['ക്\u200d', 'ൿ'],
  ['ত্\u200d', 'ৎ'],
]);
const chillu = new RegExp([...chillus.keys()].join('|'), 'gu');

// Joiners only choose between shapes in Indic scripts, and have no meaning between most other letters. They stay where they have
// one: in emoji, in Sinhala conjuncts, and inside a word of Arabic script.
const joiner =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u0dca)\u200d|\u200d(?![\p{Extended_Pictographic}\p{Script=Sinhala}])|(?<!\p{Script=Arabic})\u200c|\u200c(?!\p{Script=Arabic})/gu;
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
const anyInvisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/**
 * A name or key as it is stored and shown: NFC, without invisible characters, with single spaces, trimmed. Applying it again
 * changes nothing. Not for body text.
 */
export function normalForm(text: string): string {
  const composed = text.normalize('NFC');
  // Most text has none of them, and one test is much faster than three replacements.
  const bare = anyInvisible.test(composed) ? withoutInvisible(composed) : composed;
  return bare.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

function withoutInvisible(text: string): string {
  return text
    .replace(invisible, '')
    .replace(chillu, (letters) => chillus.get(letters) ?? letters)
    .replace(joiner, '')
    .normalize('NFC');
}
