// Letters of the alphabet without marks; Devanagari without the nukta and the letters that have one inside, and without the
// marks of the Vedas; signs of print. In compatible normal form nothing of these becomes another letter, alone or together.
const ranges = [
  [0x00, 0x7f],
  [0xa0, 0xa0],
  [0x900, 0x928],
  [0x92a, 0x930],
  [0x932, 0x933],
  [0x935, 0x93b],
  [0x93d, 0x950],
  [0x955, 0x957],
  [0x960, 0x97f],
  [0x2010, 0x2016],
  [0x2018, 0x2027],
  [0x20b9, 0x20b9],
] as const;

const plain = new Uint8Array(0x10000);
for (const [first, last] of ranges) plain.fill(1, first, last + 1);

/** Whether the compatible normal form of a text has the same letters, marks and digits, in the same order. */
export function isNormalized(units: Uint16Array): boolean {
  for (let at = 0; at < units.length; at += 1) if (plain[units[at] as number] === 0) return false;
  return true;
}
