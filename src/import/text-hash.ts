import { createHash } from 'node:crypto';

/** The words of a text, told apart by anything that is not a letter, mark or digit; in lower case. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The same for two texts that differ only in case, spaces, punctuation or Unicode form; given their words. */
export function textHash(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32);
}

/**
 * Sixty-four bits that differ in few places for texts that share most of their three-word runs (Charikar's simhash), as 16
 * hex digits; undefined for a text too short to say.
 */
export function nearHash(words: readonly string[]): string | undefined {
  const last = words.length - 3;
  if (last < 37) return undefined;
  // How often each of the eight bytes of a hash had each value: the bits are counted once at the end.
  const seen = new Uint32Array(8 * 256);
  for (let at = 0; at <= last; at += 1) {
    const run = `${words[at]} ${words[at + 1]} ${words[at + 2]}`;
    tally(seen, 0, fnv(run, 0x811c9dc5));
    tally(seen, 4, fnv(run, 0x050c5d1f));
  }
  const votes = Array.from({ length: 64 }, (_, bit) => votesOf(seen, bit));
  let hex = '';
  for (let digit = 0; digit < 16; digit += 1) {
    const bits = [0, 1, 2, 3].map((bit) => ((votes[digit * 4 + bit] ?? 0) > 0 ? 8 >> bit : 0));
    hex += bits.reduce((sum, bit) => sum + bit, 0).toString(16);
  }
  return hex;
}

function tally(seen: Uint32Array, first: number, hash: number): void {
  for (let byte = 0; byte < 4; byte += 1) {
    const at = (first + byte) * 256 + ((hash >>> (8 * byte)) & 255);
    seen[at] = (seen[at] ?? 0) + 1;
  }
}

// The hashes that have the bit, less those that have it not.
function votesOf(seen: Uint32Array, bit: number): number {
  let votes = 0;
  for (let value = 0; value < 256; value += 1) {
    const count = seen[(bit >> 3) * 256 + value] ?? 0;
    votes += (value >> (bit & 7)) & 1 ? count : -count;
  }
  return votes;
}

// FNV-1a over UTF-16 units, then mixed (murmur3's finaliser): its low bits alone are too regular to vote with.
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In how many of the 64 places two near hashes differ. */
export function distance(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < 16; at += 8) {
    let rest = (Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16)) >>> 0;
    for (; rest !== 0; rest &= rest - 1) count += 1;
  }
  return count;
}
