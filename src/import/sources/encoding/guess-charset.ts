import { analyse } from 'chardet';

/** The most bytes that are looked at. */
const sampleSize = 16_384;
/** Guesses of a lower confidence are wrong too often. */
const leastConfidence = 18;
const leastForeignConfidence = 10;
/** In texts of Western Europe, fewer of all letters are beyond ASCII. */
const foreignShare = 0.4;

// The charset of Windows has the letters of the standard, and others where the standard has none.
const windowsNames: Readonly<Record<string, string>> = {
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};
const unlikely = /^(?:ASCII|UTF|ISO-2022|ISO-8859-1$|windows-1258)/;

/** Fewer letters beyond ASCII may be those of any charset. */
const fewestLetters = 6;

/** Guesses the charset of text that is not UTF-8 by the frequencies of its letters. Windows-1252 if no other one is likely. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  const { others, isForeign: foreign } = countLetters(sample);
  const [best] = analyse(sample);
  const least = foreign ? leastForeignConfidence : leastConfidence;
  if (!best || best.confidence < least || others < fewestLetters || unlikely.test(best.name)) return 'windows-1252';
  const windows = windowsNames[best.name];
  return windows !== undefined && sample.some((byte) => byte >= 0x80 && byte < 0xa0)
    ? windows
    : best.name.toLowerCase();
}

/** Whether most letters of a text are beyond ASCII, as those of Russian, Greek, Arabic or Chinese are. */
export function isForeign(bytes: Uint8Array): boolean {
  return countLetters(sampleOf(bytes)).isForeign;
}

// The letters of tags are those of no language.
function sampleOf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.subarray(0, sampleSize)).toString('latin1');
  return Buffer.from(text.replace(/<[^<>]*>/g, ' '), 'latin1');
}

function countLetters(sample: Uint8Array): { readonly others: number; readonly isForeign: boolean } {
  let [plain, others] = [0, 0];
  for (const byte of sample) {
    if (byte >= 0x80) others += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) plain += 1;
  }
  return { others, isForeign: others > 20 && others > (plain + others) * foreignShare };
}
