import { indexKey } from '../words/index-form.ts';

// The marks of a form: those of Latin letters, and the signs at its end (`formSigns`). Each takes one byte.
const latin = 0x300;
const latinCount = 0x70;
const signs = 0x780;
const signCount = 0x80;
/** Bytes from here on skip letters: one, two, … */
const letters = 0x70;
const mostLetters = signCount - letters;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Starts a form that is stored in full, because it is not its key with marks. */
const whole = 0xfe;

/**
 * Encodes a form as its difference to its key, which has the same letters without marks: `km`, `ḱmिा`. Each mark takes one byte; a
 * byte before it skips the letters without a mark.
 */
export function writeForm(key: string, form: string): Uint8Array {
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
    if (byte === undefined) return writeWholeForm(form);
    bytes.push(byte);
  }
  const packed = Uint8Array.from(bytes);
  return indexKey(form) === key && readForm(key, packed) === form ? packed : writeWholeForm(form);
}

function writeWholeForm(form: string): Uint8Array {
  return Uint8Array.from([whole, ...encoder.encode(form)]);
}

function byteOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  if (code >= latin && code < latin + latinCount) return code - latin;
  if (code >= signs && code < signs + signCount - 2) return code - signs + signCount;
  return undefined;
}

/** Decodes a form. */
export function readForm(key: string, bytes: Uint8Array): string {
  if (bytes[0] === whole) return decoder.decode(bytes.subarray(1));
  const base = [...key];
  let form = '';
  let index = 0;
  for (const byte of bytes) {
    if (byte >= letters && byte < letters + mostLetters) {
      const end = index + byte - letters + 1;
      form += base.slice(index, end).join('');
      index = end;
    } else form += String.fromCharCode(byte < signCount ? byte + latin : byte - signCount + signs);
  }
  return (form + base.slice(index).join('')).normalize('NFC');
}
