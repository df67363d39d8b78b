import { indexKey } from '../words/index-form.ts';

// The marks of a form: those of Latin letters, and the Devanagari signs at its end. Each is one byte.
const latin = 0x300;
const latinCount = 0x70;
const devanagari = 0x900;
const devanagariCount = 0x80;
/** From here on a byte passes over letters: over one, over two, … */
const letters = 0x70;
const mostLetters = devanagariCount - letters;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Begins a form that is written out, since it is not its key with marks. */
const whole = 0xfe;

/**
 * A form of a word in few bytes, next to its key, from which it differs in marks: `km`, `ḱmिा`. A byte for each mark, and before it one
 * that passes over the letters without a mark.
 */
export function formBytes(key: string, form: string): Uint8Array {
  const bytes: number[] = [];
  let pending = 0;
  for (const sign of form.normalize('NFD')) {
    if (!/\p{M}/u.test(sign)) {
      pending += 1;
      continue;
    }
    for (; pending > 0; pending -= mostLetters) bytes.push(letters + Math.min(pending, mostLetters) - 1);
    pending = 0;
    const byte = byteOf(sign);
    if (byte === undefined) return written(form);
    bytes.push(byte);
  }
  const packed = Uint8Array.from(bytes);
  return indexKey(form) === key && formOf(key, packed) === form ? packed : written(form);
}

function written(form: string): Uint8Array {
  return Uint8Array.from([whole, ...encoder.encode(form)]);
}

function byteOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  if (code >= latin && code < latin + latinCount) return code - latin;
  if (code >= devanagari && code < devanagari + devanagariCount - 2) return code - devanagari + devanagariCount;
  return undefined;
}

/** The form that these bytes stand for. */
export function formOf(key: string, bytes: Uint8Array): string {
  if (bytes[0] === whole) return decoder.decode(bytes.subarray(1));
  const base = [...key];
  let form = '';
  let place = 0;
  for (const byte of bytes) {
    if (byte >= letters && byte < letters + mostLetters) {
      const end = place + byte - letters + 1;
      form += base.slice(place, end).join('');
      place = end;
    } else form += String.fromCharCode(byte < devanagariCount ? byte + latin : byte - devanagariCount + devanagari);
  }
  return (form + base.slice(place).join('')).normalize('NFC');
}
