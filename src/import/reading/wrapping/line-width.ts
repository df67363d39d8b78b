/** A way in which programs count the width of a line when they wrap text. */
export interface Measure {
  readonly width: (text: string) => number;
  /** The width of a usual letter, in columns. */
  readonly scale: number;
  /** Whether it is the same as another measure for all parts of the text. */
  readonly isCopy: boolean;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\ud840-\ud87f]/;

const unknown = 0xff;
const columnsOfUnits = new Uint8Array(0x10000).fill(unknown);

/** A longer line is longer than any width at which texts are wrapped. The rest of it is not counted. */
const longest = 250;

// Letters of East Asia have two columns of a terminal, marks have none.
function columns(text: string, most = longest): number {
  let width = 0;
  for (let at = 0; at < text.length && width < most; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) width += 1;
    else width += columnsOf(unit);
  }
  return width;
}

function columnsOf(unit: number): number {
  const stored = columnsOfUnits[unit] ?? 1;
  if (stored !== unknown) return stored;
  const character = String.fromCharCode(unit);
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
  const found = isSecondHalf || /[\p{M}\p{Cf}]/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  columnsOfUnits[unit] = found;
  return found;
}

function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count < longest; at += 1)
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count += 1;
  return count;
}

// As `fmt` and `fold` count.
const bytes = (text: string): number => Buffer.byteLength(text);

/** The measures that differ for a text. */
export function measuresFor(text: string): readonly Measure[] {
  if (isAscii(text))
    return [{ width: hasOneUnitEach(text) ? (line) => line.length : (line) => columns(line), scale: 1, isCopy: false }];
  const inColumns = { width: (line: string) => columns(line), scale: 1, isCopy: false };
  const inCharacters = { width: characters, scale: 1, isCopy: hasOneColumnEach(text) };
  const scale = bytes(text) / Math.max(1, columns(text, text.length * 2));
  return [inColumns, inCharacters, { width: bytes, scale, isCopy: false }];
}

function hasOneColumnEach(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && columnsOf(unit) !== Number((unit & 0xfc00) !== 0xdc00)) return false;
  }
  return true;
}

// Spaces of other widths count as ASCII here.
function hasOneUnitEach(text: string): boolean {
  return !/\P{ASCII}/u.test(text);
}

function isAscii(text: string): boolean {
  return !/[^\x20-\x7e\s]/.test(text);
}

// Scripts that have no spaces between words. Lines may end after any letter.
const unspacedLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\u30fb\u30fc\uff00-\uff65]/u;

// The first of their units.
const firstUnspaced = 0xe00;

/** Whether a text begins with a letter of a script without spaces between words. */
export function beginsUnspaced(text: string): boolean {
  return unspacedLetter.test(String.fromCodePoint(text.codePointAt(0) ?? 0));
}

/** Whether a text ends with such a letter. */
export function endsUnspaced(text: string): boolean {
  if (text.charCodeAt(text.length - 1) < firstUnspaced) return false;
  const end = text.replace(/(?<!\p{M})\p{M}+$/u, '');
  return unspacedLetter.test(end.slice(-1)) || unspacedLetter.test(end.slice(-2));
}

const unspacedUnit = /^[\p{Ps}\p{Pi}]*.[\p{M}\p{Po}\p{Pe}\p{Pf}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々]*/u;

/** The beginning of a line that must have been too long for the line before it: a word, or a letter if words have no spaces. */
export function firstUnit(text: string, isUnspaced: boolean): string {
  const space = text.search(/\s/);
  const word = space > 0 ? text.slice(0, space) : text;
  if (!isUnspaced) return word;
  if (beginsUnspaced(text)) return unspacedUnit.exec(word)?.[0] ?? word;
  const letters = [...word];
  const end = letters.findIndex(beginsUnspaced);
  return end < 0 ? word : letters.slice(0, end).join('');
}
