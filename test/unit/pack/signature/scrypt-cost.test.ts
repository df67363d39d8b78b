import { expect, test } from 'vitest';
import { minisignCost, scryptCost } from '../../../../src/pack/signature/scrypt-cost.ts';

// The values of libsodium's pickparams().
test.each([
  ['what minisign uses', minisignCost, { N: 2 ** 20, r: 8, p: 1 }],
  ['little memory', { operations: 2 ** 20, memory: 2 ** 25 }, { N: 2 ** 15, r: 8, p: 1 }],
  ['few operations', { operations: 2 ** 19, memory: 2 ** 30 }, { N: 2 ** 14, r: 8, p: 1 }],
  ['many operations', { operations: 2 ** 25, memory: 2 ** 25 }, { N: 2 ** 15, r: 8, p: 32 }],
  ['fewer operations than libsodium allows', { operations: 1, memory: 2 ** 30 }, { N: 2 ** 10, r: 8, p: 1 }],
  [
    'just fewer operations than memory asks for',
    { operations: 2 ** 20 - 1, memory: 2 ** 25 },
    { N: 2 ** 14, r: 8, p: 1 },
  ],
  ['no power of two', { operations: 2 ** 25, memory: 3 * 2 ** 24 }, { N: 2 ** 15, r: 8, p: 32 }],
])('%s', (_, cost, parameters) => {
  expect(scryptCost(cost)).toEqual(parameters);
});

test('the cost of minisign is 1 GB', () => {
  expect(minisignCost).toEqual({ operations: 33_554_432, memory: 1_073_741_824 });
});
