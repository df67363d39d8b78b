import { lazy } from '../memoize.ts';
import table from './letter-groups.json' with { type: 'json' };

/** The languages of the recogniser, BCP 47. */
export const scoredLanguages = table.languages.split(' ');

/** The table is written without a part of each score that all have. */
const leastScore = 53;
/** Slots of the hash table, twice as many as groups. */
const slotBits = 17;

// Each group has four bytes, a byte with its place and the number of its languages, and two bytes for each language.
const groups = lazy(() => {
  const bytes = Buffer.from(table.groups, 'base64');
  const slots = new Int32Array(1 << slotBits).fill(-1);
  const lettersOf = new Uint32Array(1 << slotBits);
  for (let at = 0; at < bytes.length; at += 5 + 2 * languageCount(bytes, at)) {
    const letters = bytes.readUInt32BE(at);
    let slot = slotOf(letters, (bytes[at + 4] as number) & 3);
    while ((slots[slot] as number) >= 0) slot = nextSlot(slot);
    slots[slot] = at;
    lettersOf[slot] = letters;
  }
  return { bytes, slots, lettersOf };
});

/**
 * Adds the scores of a group of at most four bytes of UTF-8, a number with the first byte as the highest, to the scores of its
 * languages.
 */
export function addGroupScores(letters: number, place: number, scores: Uint32Array): void {
  const { bytes, slots, lettersOf } = groups();
  for (let slot = slotOf(letters, place); ; slot = nextSlot(slot)) {
    const at = slots[slot] as number;
    if (at < 0) return;
    if (lettersOf[slot] !== letters || ((bytes[at + 4] as number) & 3) !== place) continue;
    const end = at + 5 + 2 * languageCount(bytes, at);
    for (let pair = at + 5; pair < end; pair += 2) {
      const language = bytes[pair] as number;
      scores[language] = (scores[language] as number) + (bytes[pair + 1] as number) + leastScore;
    }
    return;
  }
}

function languageCount(bytes: Uint8Array, at: number): number {
  return (bytes[at + 4] as number) >> 2;
}

function slotOf(letters: number, place: number): number {
  return Math.imul(letters ^ (place * 0x9e3779b1), 0x85ebca6b) >>> (32 - slotBits);
}

function nextSlot(slot: number): number {
  return (slot + 1) & ((1 << slotBits) - 1);
}
