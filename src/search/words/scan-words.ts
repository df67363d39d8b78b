import { isUnspaced, letterOrDigit, wordPattern } from './tokens.ts';

/** What a code unit may be in a word. */
const other = 1;
const letter = 2;
/** A mark or a joiner, which goes on with a word of letters. */
const mark = 3;
const number = 4;
/** A letter of a script without spaces, or half a character. */
const special = 5;

/** The kinds of code units, or 0 if it is not known yet: asking regular expressions takes most of the time of dividing a text. */
const kinds = new Uint8Array(0x10000);

const [stop, comma, quote, apostrophe] = [0x2e, 0x2c, 0x27, 0x2019];
/** A copy, because `tokenize` would begin where this one has ended. */
const wordFrom = new RegExp(wordPattern);
const hashFactor = 0x01000193;

/** Receives a word: its offsets, and a hash of its code units. */
export type AddWord = (start: number, end: number, hash: number) => void;

/** Finds the words that `tokenize` finds, without making an object for each. Only words with signs inside need regular expressions. */
export function scanWords(text: string, add: AddWord): void {
  let start = 0;
  while (start < text.length) {
    const kind = kindAt(text, start);
    if (kind === other) {
      start += 1;
      continue;
    }
    let end = start;
    let hash = 0;
    let next = kind;
    if (kind === letter || kind === number)
      while (next === kind || (next === mark && kind === letter)) {
        hash = Math.imul(hash ^ text.charCodeAt(end), hashFactor);
        end += 1;
        next = kindAt(text, end);
      }
    if (end > start && !mayContinue(text, end, next)) {
      add(start, end, hash);
      start = end;
      continue;
    }
    const token = nextToken(text, start);
    if (!token) return;
    const { start: first, text: found } = token;
    start = first + found.length;
    add(first, start, hashOf(found));
  }
}

/** Whether a word may go on after its letters or its digits: as initials (U.S.), with an apostrophe, a comma, or a rare character. */
function mayContinue(text: string, end: number, next: number): boolean {
  if (next !== other) return next === mark || next === special;
  const unit = text.charCodeAt(end);
  return (unit === stop || unit === comma || unit === quote || unit === apostrophe) && kindAt(text, end + 1) !== other;
}

function kindAt(text: string, index: number): number {
  if (index >= text.length) return other;
  const unit = text.charCodeAt(index);
  return kinds[unit] || findKind(unit);
}

function findKind(unit: number): number {
  const text = String.fromCharCode(unit);
  const kind =
    /\p{Surrogate}/u.test(text) || isUnspaced(text)
      ? special
      : /\p{L}/u.test(text)
        ? letter
        : /[\p{M}\u200c\u200d]/u.test(text)
          ? mark
          : /\p{N}/u.test(text)
            ? number
            : other;
  kinds[unit] = kind;
  return kind;
}

/** The first word from an offset at which one may begin. */
function nextToken(text: string, from: number): { readonly start: number; readonly text: string } | undefined {
  wordFrom.lastIndex = from;
  for (let match = wordFrom.exec(text); match; match = wordFrom.exec(text))
    if (letterOrDigit.test(match[0])) return { start: match.index, text: match[0] };
  return undefined;
}

/** The hash that `scanWords` computes. */
function hashOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), hashFactor);
  return hash;
}
