/** The cost of deriving a key from a password, as libsodium counts it. */
export interface PasswordCost {
  readonly operations: number;
  /** In bytes. */
  readonly memory: number;
}

/** What minisign uses: 1 GB of memory and about four seconds. */
export const minisignCost: PasswordCost = { operations: 2 ** 25, memory: 2 ** 30 };

const blockSize = 8;

/** The parameters of scrypt for a cost, chosen as libsodium does (`crypto_pwhash_scryptsalsa208sha256`). */
export function scryptCost(cost: PasswordCost): { readonly N: number; readonly r: number; readonly p: number } {
  const operations = Math.max(cost.operations, 32768);
  if (operations < cost.memory / 32) return { N: powerAbove(operations / (blockSize * 4)), r: blockSize, p: 1 };
  const N = powerAbove(cost.memory / (blockSize * 128));
  return { N, r: blockSize, p: Math.floor(Math.min(operations / 4 / N, 0x3fffffff) / blockSize) };
}

/** The smallest power of two above half of a number. */
function powerAbove(number: number): number {
  let power = 2;
  while (power <= Math.floor(Math.floor(number) / 2)) power *= 2;
  return power;
}
