const windows1252 = new TextDecoder('windows-1252');

/** The number of bytes of the UTF-8 character at a position; 0 if there is none or it is cut off. */
export function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  // Not valid: overlong forms, surrogates, and values beyond Unicode.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < least || second > highest) return 0;
  for (let next = 2; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Decodes UTF-8 that has some invalid bytes. Those are read as Windows-1252, which is what they usually were. */
export function repairUtf8(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let read = '';
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      read += text.toString('utf8', from, at) + windows1252.decode(bytes.subarray(at, at + 1));
      from = at + 1;
    }
    at += length || 1;
  }
  return read + text.toString('utf8', from);
}

/** Whether bytes have UTF-8 characters beyond ASCII, at least `ratio` times as many as invalid bytes. */
export function isMostlyUtf8(bytes: Uint8Array, ratio = 1): boolean {
  let [characters, invalid] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length > 1) characters += 1;
    else if (length === 0) invalid += 1;
    at += length || 1;
  }
  return characters > 0 && characters >= invalid * ratio;
}

/** The length of bytes without a UTF-8 character that is cut off at their end. */
export function wholeCharactersLength(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at -= 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc2) {
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      return at + length > bytes.length ? at : bytes.length;
    }
  }
  return bytes.length;
}
