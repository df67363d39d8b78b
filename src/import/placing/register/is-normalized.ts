// ASCII; Devanagari without the nukta, the letters that contain one, and the Vedic marks; typographic punctuation. NFKC changes
// no letter of these, alone or together.
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

const unchanged = new Uint8Array(0x10000);
for (const [first, last] of ranges) unchanged.fill(1, first, last + 1);

/** Whether NFKC leaves the letters, marks and digits of a text unchanged. False for some normalized texts; never true for others. */
export function isNormalized(units: Uint16Array): boolean {
  for (let at = 0; at < units.length; at += 1) if (unchanged[units[at] as number] === 0) return false;
  return true;
}
