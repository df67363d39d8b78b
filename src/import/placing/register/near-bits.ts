/**
 * Sixty-four bits that differ in few places for texts that share most of their three-word runs (Charikar's simhash), as 16
 * hex digits; given the hash of each word, of at least three.
 */
export function nearBits(words: Uint32Array): string {
  // How often each of the sixteen digits of a run's hash had each value: the bits are counted once at the end.
  const seen = new Uint32Array(16 * 16);
  let [one, two] = [words[0] ?? 0, words[1] ?? 0];
  for (let at = 2; at < words.length; at += 1) {
    const three = words[at] ?? 0;
    const run = (Math.imul(Math.imul(one, 0x9e3779b1) + two, 0x85ebca77) + three) | 0;
    tally(seen, 0, mixed(run));
    tally(seen, 128, mixed(run ^ 0x5bd1e995));
    one = two;
    two = three;
  }
  let hex = '';
  for (let digit = 0; digit < 16; digit += 1) hex += digitOf(seen, digit * 16).toString(16);
  return hex;
}

function tally(seen: Uint32Array, first: number, hash: number): void {
  let rest = hash;
  for (let at = first; at < first + 128; at += 16) {
    const place = at + (rest & 15);
    seen[place] = (seen[place] ?? 0) + 1;
    rest >>>= 4;
  }
}

// A bit is set where more of the runs had it than had it not.
function digitOf(seen: Uint32Array, first: number): number {
  let digit = 0;
  for (let bit = 1; bit < 16; bit <<= 1) {
    let votes = 0;
    for (let value = 0; value < 16; value += 1) {
      const count = seen[first + value] ?? 0;
      votes += (value & bit) === 0 ? -count : count;
    }
    if (votes > 0) digit += bit;
  }
  return digit;
}

// A word's hash alone is too regular to vote with: murmur3's finaliser.
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
