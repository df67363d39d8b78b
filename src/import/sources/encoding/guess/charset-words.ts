/** The most bytes that are looked at, and the most words. */
const [sampleSize, mostWords, longestWord] = [65_536, 120, 100];

/** The distinct words of a text of unknown charset that have bytes beyond ASCII, without the names of tags. */
export function charsetWords(bytes: Uint8Array): readonly string[] {
  const words = new Set<string>();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampleSize)).toString('latin1');
  for (const [word] of text.replace(/<[^<>]*>/g, ' ').matchAll(/[A-Za-z'\x80-\xff]+/g)) {
    if (/[\x80-\xff]/.test(word)) words.add(word.slice(0, longestWord));
    if (words.size >= mostWords) break;
  }
  return [...words];
}
