/** The ISSN in its usual form: `0317847x` => `0317-847X`. Undefined if it has not eight digits or its check digit is wrong. */
export function issnOf(written: string): string | undefined {
  const [, first, second] = /^(?:ISSN:? ?)?(\d{4})[-–]?(\d{3}[\dX])$/i.exec(written.trim()) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const digits = [...`${first}${second.toUpperCase()}`].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const sum = digits.reduce((total, digit, index) => total + digit * (8 - index), 0);
  return sum % 11 === 0 ? `${first}-${second.toUpperCase()}` : undefined;
}
