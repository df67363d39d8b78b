// Unicode has nine Indic scripts in the same layout, one after the other, 128 code points each.
const devanagari = 0x900;
const blockSize = 0x80;

/** Letters that sound different from the Devanagari letter in the same position, and how Devanagari writes their sound. */
const unlike: ReadonlyMap<string, string> = new Map([
  ['\u0982', 'ंग्'],
  ['\u09a1\u09bc', 'ड़'],
  ['\u09a2\u09bc', 'ढ़'],
  ['\u09af\u09bc', 'य'],
  ['\u09af', 'ज'],
  ['\u09ce', 'त्'],
  ['\u09f0', 'र'],
  ['\u09f1', 'व'],
  ['\u0a70', 'ं'],
  ['\u0a72', ''],
  ['\u0a73', ''],
  ['\u0a75', '्य'],
  ['\u0b21\u0b3c', 'ड़'],
  ['\u0b22\u0b3c', 'ढ़'],
  ['\u0b5f', 'य'],
  ['\u0b71', 'व'],
  ['\u0cde', 'ऴ'],
  ['\u0d7a', 'ण्'],
  ['\u0d7b', 'न्'],
  ['\u0d7c', 'र्'],
  ['\u0d7d', 'ल्'],
  ['\u0d7e', 'ळ्'],
  ['\u0d7f', 'क्'],
]);

const letters = /[\u09a1\u09a2\u09af\u0b21\u0b22]\u09bc|[\u0b21\u0b22]\u0b3c|[\u0980-\u0d7f]/g;

/** Text of the other Indic scripts in Devanagari letters: `ਪੰਜਾਬ` => `पंजाब`. Other text stays as it is. */
export function toDevanagari(text: string): string {
  if (!/[\u0980-\u0d7f]/.test(text)) return text;
  // Addak doubles the consonant after it: ਪੱਤਾ is पत्ता.
  const doubled = text.normalize('NFC').replace(/\u0a71([\u0a15-\u0a39])/g, '$1\u0a4d$1');
  return doubled.replace(letters, (letter) => unlike.get(letter) ?? shifted(letter));
}

function shifted(letter: string): string {
  return String.fromCharCode(devanagari + ((letter.charCodeAt(0) - devanagari) % blockSize));
}
