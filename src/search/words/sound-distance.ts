/** The cost of writing one letter for another, for pairs that writers confuse. */
const substitutions: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ae: 0.35,
    ai: 0.6,
    ao: 0.4,
    au: 0.3,
    ei: 0.15,
    eo: 0.7,
    eu: 0.7,
    io: 0.8,
    iu: 0.7,
    ou: 0.25,
    iy: 0.1,
    ey: 0.2,
    ck: 0.1,
    cs: 0.2,
    jz: 0.1,
    gj: 0.4,
    sz: 0.3,
    mn: 0.3,
    bv: 0.5,
    fp: 0.3,
    dr: 0.4,
    dt: 0.6,
    uv: 0.3,
    ov: 0.5,
  }).flatMap(([[a = '', b = ''], cost]) => [[a + b, cost] as const, [b + a, cost] as const]),
);

/** The cost of a letter that only one of two spellings has. */
const additions: Readonly<Record<string, number>> = {
  a: 0.25,
  e: 0.4,
  i: 0.5,
  o: 0.5,
  u: 0.45,
  h: 0.25,
  y: 0.2,
  v: 0.35,
  n: 0.6,
  g: 0.6,
};

const strongConsonant = /[bcdfgjklmnprstz]/;

function addition(letter: string, before: string, next: string): number {
  // Doubled letters are optional: meena, mina; dilli, dili.
  if (letter === before) return 0.1;
  if (letter === 'g' && before === 'n') return 0.25;
  // Only the h of an aspirate is often omitted, and the e at the end of an English word.
  if (letter === 'h' && !strongConsonant.test(before)) return 0.5;
  if (letter === 'e' && next === '') return 0.2;
  const cost = additions[letter] ?? 1;
  return before === '' ? cost + 0.4 : cost;
}

const plainSpelling = (roman: string) =>
  roman
    .toLowerCase()
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/q|ck/g, 'k')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/a[iy](?![aeiou])/g, 'e');

/**
 * How unlikely it is that one writer spells a word so and another so: 0 for equal spellings, about 0.3 for a vowel, 1 for another
 * consonant. Infinity above the limit.
 */
export function soundDistance(typed: string, roman: string, limit: number): number {
  const [a, b] = [plainSpelling(typed), plainSpelling(roman)];
  let previous = [0];
  for (let column = 1; column <= b.length; column += 1)
    previous.push((previous[column - 1] ?? 0) + addition(b.charAt(column - 1), b.charAt(column - 2), b.charAt(column)));
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charAt(row - 1);
    const added = addition(letter, a.charAt(row - 2), a.charAt(row));
    const current = [(previous[0] ?? 0) + added];
    let lowest = current[0] ?? 0;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charAt(column - 1);
      const changed = letter === other ? 0 : (substitutions.get(letter + other) ?? 1);
      const cost = Math.min(
        (previous[column] ?? 0) + added,
        (current[column - 1] ?? 0) + addition(other, b.charAt(column - 2), b.charAt(column)),
        (previous[column - 1] ?? 0) + changed,
      );
      current.push(cost);
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return Number.POSITIVE_INFINITY;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}
