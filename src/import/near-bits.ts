/**
 * Sixty-four bits that differ in few places for texts that share most of their three-word runs (Charikar's simhash), as 16
 * hex digits; given the hash of each word, of at least three.
 */
export function nearBits(words: Uint32Array): string {
  // How often each of the sixteen digits of a run's hash had each value: the bits are counted once at the end.
  const seen = new Uint32Array(16 * 16);
  for (let at = 2; at < words.length; at += 1) {
    const [one, two, three] = [words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0];
    const run = Math.imul(Math.imul(one, 0x9e3779b1) + two, 0x85ebca77) + three;
    tally(seen, 0, mixed(run));
    tally(seen, 8, mixed(run ^ 0x5bd1e995));
  }
  return Array.from({ length: 16 }, (_, digit) => digitOf(seen.subarray(digit * 16, digit * 16 + 16))).join('');
}

function tally(seen: Uint32Array, first: number, hash: number): void {
  let rest = hash;
  for (let at = first * 16; at < (first + 8) * 16; at += 16) {
    const place = at + (rest & 15);
    seen[place] = (seen[place] ?? 0) + 1;
    rest >>>= 4;
  }
}

// A bit is set where more of the runs had it than had it not.
function digitOf(counts: Uint32Array): string {
  const bits = [1, 2, 4, 8].map((bit) => {
    const votes = counts.reduce((sum, count, value) => sum + (value & bit ? count : -count), 0);
    return votes > 0 ? bit : 0;
  });
  return bits.reduce((sum, bit) => sum + bit, 0).toString(16);
}

// A word's hash alone is too regular to vote with: murmur3's finaliser.
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
