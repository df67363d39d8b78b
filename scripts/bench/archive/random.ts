/** Pseudo-random numbers. The same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0 and less than 1. */
  readonly next: () => number;
  /** A whole number, at least 0 and less than `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice;
}

/** Similar seeds give unrelated numbers: `randomOf('seed', 'article', 7)`. (sfc32, seeded by FNV-1a.) */
export function randomOf(...seed: readonly (string | number)[]): Random {
  const text = seed.join('|');
  let [a, b, c, count] = [hash(text, 1), hash(text, 2), hash(text, 3), 1];
  const whole = () => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warming = 0; warming < 12; warming++) whole();
  const next = () => whole() / 2 ** 32;
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('Cannot pick from an empty list');
      return choice;
    },
  };
}

function hash(text: string, salt: number): number {
  let value = 2166136261 ^ salt;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  return value;
}
