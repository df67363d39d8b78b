import { formSigns } from '../words/form-signs.ts';

// The marks of a form: those of Latin letters, and the signs at its end (`formSigns`). Each takes one byte.
const latin = 0x300;
const latinCount = 0x70;
const signs = 0x780;
const signCount = 0x80;
const firstSign = formSigns.charCodeAt(0);
const lastSign = formSigns.charCodeAt(formSigns.length - 1);
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
  let base = '';
  for (const sign of form.normalize('NFD')) {
    const byte = byteOf(sign);
    if (byte === undefined) {
      base += sign;
      pending += 1;
      continue;
    }
    for (; pending > 0; pending -= mostLetters) bytes.push(letters + Math.min(pending, mostLetters) - 1);
    pending = 0;
    bytes.push(byte);
  }
  // Then `readForm` returns the form.
  return base === key && form === form.normalize('NFC') ? Uint8Array.from(bytes) : writeWholeForm(form);
}

function writeWholeForm(form: string): Uint8Array {
  return Uint8Array.from([whole, ...encoder.encode(form)]);
}

function byteOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  if (code >= latin && code < latin + latinCount) return code - latin;
  if (code >= firstSign && code <= lastSign) return code - signs + signCount;
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
