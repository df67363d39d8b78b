/** The UTF-16 units of a text: whoever looks at each of them finds them in a row of numbers several times sooner. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

/** The small letter of a capital of the alphabet; anything else as it is. */
export function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
}
