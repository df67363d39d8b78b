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

/** The same for two texts that differ only in case, spaces, punctuation or Unicode form. */
export function textHash(text: string): string {
  return createHash('sha256').update(wordsOf(text).join(' ')).digest('hex').slice(0, 32);
}

/**
 * Sixty-four bits that differ in few places for texts that share most of their three-word runs (Charikar's simhash), as 16
 * hex digits; undefined for a text too short to say.
 */
export function nearHash(text: string): string | undefined {
  const words = wordsOf(text.slice(0, 200_000));
  if (words.length < 40) return undefined;
  const votes = new Int32Array(64);
  for (let at = 0; at + 2 < words.length; at += 1) vote(votes, `${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  let hex = '';
  for (let digit = 0; digit < 16; digit += 1) {
    const bits = [0, 1, 2, 3].map((bit) => ((votes[digit * 4 + bit] ?? 0) > 0 ? 8 >> bit : 0));
    hex += bits.reduce((sum, bit) => sum + bit, 0).toString(16);
  }
  return hex;
}

function vote(votes: Int32Array, shingle: string): void {
  const low = fnv(shingle, 0x811c9dc5);
  const high = fnv(shingle, 0x050c5d1f);
  for (let bit = 0; bit < 32; bit += 1) {
    votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
    votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
  }
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
