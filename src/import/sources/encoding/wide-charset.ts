/**
 * The charset of UTF-16 text, recognised by its byte order mark, by the zeros in its ASCII characters, or because every other byte is
 * that of one script; otherwise undefined.
 */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (head.length < 8 || even + odd === 0) return undefined;
  if (even + odd < head.length / 5) {
    if (even === 0 && isOneScript(head, 1)) return 'utf-16le';
    return odd === 0 && isOneScript(head, 0) ? 'utf-16be' : undefined;
  }
  if (odd > 20 * even) return 'utf-16le';
  return even > 20 * odd ? 'utf-16be' : undefined;
}

/** The first bytes of letters in Greek, Cyrillic, Hebrew, Arabic, the scripts of India, Thai and the like. */
const [firstScript, lastScript] = [0x03, 0x10];
const leastShare = 0.9;

// Whether nearly all bytes at even or odd places are zero or the first byte of one script.
function isOneScript(bytes: Uint8Array, from: 0 | 1): boolean {
  const counts = new Map<number, number>();
  for (let at = from; at < bytes.length; at += 2) counts.set(bytes[at] ?? 0, (counts.get(bytes[at] ?? 0) ?? 0) + 1);
  const [[script, count] = [0, 0]] = [...counts]
    .filter(([byte]) => byte > 0)
    .toSorted(([, one], [, other]) => other - one);
  return (
    script >= firstScript && script <= lastScript && (count + (counts.get(0) ?? 0)) * 2 >= bytes.length * leastShare
  );
}
