import { groupPlace } from '../../../language/letter-groups/group-place.ts';
import { addGroupScores, scoredLanguages } from '../../../language/letter-groups/letter-groups.ts';
import { unitsOf } from '../words/text-units.ts';
import { characterClass, letter } from './character-class.ts';

/** The rest of a text is not read. In UTF-16 units. */
const mostUnits = 1000;
/** The text is cut at the first space after so many bytes, and anywhere after some more. */
const [cutAtSpace, cutAnywhere] = [350, 380];
const [groupLength, step, longestWord] = [4, 3, 70];
const space = 0x20;
/** The average score of a group that gives half of the highest score. */
const middle = 25;

/**
 * How well a text fits each language, from 0 to 1, the best first. It counts groups of four bytes, as the recogniser `eld` does;
 * the scores are the same, but for words with İ.
 */
export function languageScores(text: string): readonly (readonly [lang: string, score: number])[] {
  const scores = new Uint32Array(scoredLanguages.length);
  const groups = letterGroups(Buffer.from(wordsIn(text).trim().toLowerCase()));
  for (const group of groups) if (typeof group === 'number') addGroupScores(Math.floor(group / 4), group % 4, scores);
  const found: (readonly [string, number])[] = [];
  for (const [at, lang] of scoredLanguages.entries()) {
    const score = (scores[at] ?? 0) / groups.size;
    if (score > 0) found.push([lang, score / (score + middle)]);
  }
  return found.toSorted(([, one], [, other]) => other - one);
}

// The words of a text with single spaces between them. A quote before a letter belongs to its word.
function wordsIn(text: string): string {
  const units = unitsOf(text.slice(0, mostUnits));
  const kept = new Uint16Array(units.length);
  let length = 0;
  let hasGap = false;
  let quotes = 0;
  for (let at = 0; at < units.length && length <= cutAnywhere; at += 1) {
    const unit = units[at] as number;
    if (isLetter(units, at)) {
      if (hasGap) kept[length++] = space;
      for (; quotes > 0; quotes -= 1) kept[length++] = units[at - quotes] as number;
      kept[length++] = unit;
      hasGap = false;
    } else if (unit === 0x27 || unit === 0x60 || unit === 0x2019) quotes += 1;
    else {
      hasGap = true;
      quotes = 0;
    }
  }
  if (quotes > 0 && hasGap) kept[length++] = space;
  for (; quotes > 0; quotes -= 1) kept[length++] = units[units.length - quotes] as number;
  return Buffer.from(kept.buffer, 0, length * 2).toString('utf16le');
}

function isLetter(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  return !isSurrogate && (characterClass(units, at) & letter) !== 0;
}

// The groups of all words, each as a number of its bytes and its place. Groups overlap by one byte. The end of a very long word counts
// as a group that no language has.
function letterGroups(bytes: Buffer): ReadonlySet<number | string> {
  const groups = new Set<number | string>();
  const end = cutEnd(bytes);
  for (let from = 0; from < end; ) {
    const to = bytes.indexOf(space, from);
    const wordEnd = to < 0 || to > end ? end : to;
    addGroups(bytes, from, wordEnd, groups);
    from = wordEnd + 1;
  }
  return groups;
}

function cutEnd(bytes: Uint8Array): number {
  for (let at = cutAtSpace; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === space && at > cutAtSpace) return at;
    if (at > cutAnywhere && (byte & 0xc0) !== 0x80) return at;
  }
  return bytes.length;
}

function addGroups(bytes: Buffer, from: number, to: number, groups: Set<number | string>): void {
  const last = Math.min(to - from, longestWord) - groupLength;
  let at = 0;
  for (; at < last; at += step)
    groups.add(groupAt(bytes, from + at, from + at + groupLength, at === 0 ? groupPlace.start : 0));
  if (to - from > longestWord) groups.add(bytes.toString('latin1', from + last, to));
  else groups.add(groupAt(bytes, from + Math.max(0, last), to, (at === 0 ? groupPlace.start : 0) | groupPlace.end));
}

function groupAt(bytes: Uint8Array, from: number, to: number, place: number): number {
  let letters = 0;
  for (let at = from; at < from + groupLength; at += 1)
    letters = letters * 0x100 + (at < to ? (bytes[at] as number) : 0);
  return letters * 4 + place;
}
