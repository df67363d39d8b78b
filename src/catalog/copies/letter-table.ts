/** What a UTF-16 unit is in a text: `word` letters make words between spaces; `ideograph` and `syllable` letters have no spaces. */
export const unitClass = { none: 0, word: 1, digit: 2, ideograph: 3, syllable: 4, skipped: 5 } as const;

const unknown = 255;
const classes = new Uint8Array(0x10000).fill(unknown);
const forms = new Uint16Array(0x10000);

/** The class of a unit. It is asked for every character of the archive, so each is looked up once. */
export function classOf(unit: number): number {
  const known = classes[unit] ?? unknown;
  return known === unknown ? learn(unit) : known;
}

/** A unit without case, accents and compatibility forms; a digit of any script as its ASCII digit. Ask `classOf` first. */
export function plainForm(unit: number): number {
  return forms[unit] ?? unit;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const found = findClass(unit, character);
  classes[unit] = found;
  forms[unit] = found === unitClass.digit ? 0x30 + digitValue(unit) : findForm(character);
  return found;
}

function findClass(unit: number, character: string): number {
  // Accents, the nukta and joiners come and go with the Unicode form of a text.
  if (/[\u0300-\u036f\u093c\u00ad]|\u200c|\u200d/.test(character)) return unitClass.skipped;
  if (/\p{Nd}/u.test(character)) return unitClass.digit;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(character)) return unitClass.ideograph;
  if (/[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character)) return unitClass.syllable;
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  return isHalf || /[\p{L}\p{M}\p{N}]/u.test(character) ? unitClass.word : unitClass.none;
}

function findForm(character: string): number {
  return character.normalize('NFKD').toLowerCase().charCodeAt(0);
}

// The digits of a script follow each other from zero to nine.
function digitValue(unit: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(unit - value - 1))) value += 1;
  return value;
}
