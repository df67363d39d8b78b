/**
 * Sixty-four bits as 16 hex digits. They differ in few bits if two texts share most of their runs of three words (Charikar's
 * simhash). `words` are the hashes of at least three words.
 */
export function nearBits(words: Uint32Array): string {
  // How often each of the sixteen digits of a run's hash had each value. Bits are counted once, at the end.
  const counts = new Uint32Array(16 * 16);
  let [first, second] = [words[0] ?? 0, words[1] ?? 0];
  for (let at = 2; at < words.length; at += 1) {
    const third = words[at] ?? 0;
    const run = (Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca77) + third) | 0;
    countDigits(counts, 0, mixed(run));
    countDigits(counts, 128, mixed(run ^ 0x5bd1e995));
    first = second;
    second = third;
  }
  let hex = '';
  for (let digit = 0; digit < 16; digit += 1) hex += majorityDigit(counts, digit * 16).toString(16);
  return hex;
}

function countDigits(counts: Uint32Array, first: number, hash: number): void {
  let rest = hash;
  for (let at = first; at < first + 128; at += 16) {
    const index = at + (rest & 15);
    counts[index] = (counts[index] ?? 0) + 1;
    rest >>>= 4;
  }
}

// A bit is set if more than half of the runs have it.
function majorityDigit(counts: Uint32Array, first: number): number {
  let digit = 0;
  for (let bit = 1; bit < 16; bit <<= 1) {
    let votes = 0;
    for (let value = 0; value < 16; value += 1) {
      const count = counts[first + value] ?? 0;
      votes += (value & bit) === 0 ? -count : count;
    }
    if (votes > 0) digit += bit;
  }
  return digit;
}

// The finaliser of murmur3. The hash alone is too regular.
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
