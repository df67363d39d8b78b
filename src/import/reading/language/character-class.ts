/** The scripts that help to recognise a language, in the order in which they are tried. */
export const scripts = [
  'Kana',
  'Hangul',
  'Han',
  'Thai',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Gujarati',
  'Gurmukhi',
  'Oriya',
  'Sinhala',
  'Myanmar',
  'Khmer',
  'Hebrew',
  'Greek',
  'Armenian',
  'Georgian',
  'Lao',
  'Tibetan',
  'Ethiopic',
  'Bengali',
  'Devanagari',
  'Arabic',
  'Cyrillic',
] as const;
export type KnownScript = (typeof scripts)[number];

const patterns = scripts.map((name) => (name === 'Kana' ? /[\u3040-\u30ff]/u : new RegExp(`\\p{Script=${name}}`, 'u')));
/** The bits of a character class: letter, mark, and the mask of the script: its index in `scripts` plus 1, or 0. */
export const [letter, mark, scriptMask] = [0x20, 0x40, 0x1f] as const;

const unknown = 0xff;
const classes = new Uint8Array(0x10000).fill(unknown);

/** The class of the character at a place; 0 for the second half of a surrogate pair. */
export function characterClass(units: Uint16Array, at: number): number {
  const unit = units[at] as number;
  if (unit >= 0xd800 && unit <= 0xdfff) return unit < 0xdc00 ? classOf(characterAt(units, at)) : 0;
  const stored = classes[unit] ?? 0;
  if (stored !== unknown) return stored;
  const characterKind = classOf(String.fromCharCode(unit));
  classes[unit] = characterKind;
  return characterKind;
}

function characterAt(units: Uint16Array, at: number): string {
  const [whole = ''] = String.fromCharCode(...units.subarray(at, at + 2));
  return whole;
}

function classOf(character: string): number {
  const script = patterns.findIndex((pattern) => pattern.test(character)) + 1;
  return script | (/\p{L}/u.test(character) ? letter : 0) | (/\p{M}/u.test(character) ? mark : 0);
}
