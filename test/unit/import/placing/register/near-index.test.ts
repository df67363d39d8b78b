import { describe, expect, it } from 'vitest';
import { NearIndex } from '../../../../../src/import/placing/register/near-index.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

describe('NearIndex', () => {
  it('finds a hash that differs in three bits, and none that differs in four', () => {
    const index = new NearIndex();
    index.add('0000000000000000', 1);
    for (const near of ['7000000000000000', '0000000080000001', '1000100010000000', '0000000000000007']) {
      expect(index.nearest(near), near).toBe(1);
    }
    expect(index.nearest('f000000000000000')).toBeUndefined();
    expect(index.nearest('1000100010001000')).toBeUndefined();
    expect(index.nearest('0000000000000000', 1)).toBeUndefined();
  });

  it('returns the closest hash, and the smallest number among equally close ones', () => {
    const index = new NearIndex();
    index.add('0000000000000003', 1);
    index.add('0000000000000001', 3);
    index.add('1000000000000000', 2);
    expect(index.nearest('0000000000000000')).toBe(2);
    expect(index.nearest('0000000000000000', 2)).toBe(3);
    expect(index.nearest('0000000000000000', 1)).toBe(2);
  });

  it('finds the hash that was added first among many, across blocks of memory', () => {
    const index = new NearIndex();
    for (let number = 1; number <= 70_000; number += 1) index.add(spread(number), number);
    for (const number of [1, 2, 65_536, 65_537, 70_000]) expect(index.nearest(spread(number))).toBe(number);
  });

  it('finishes quickly with thousands of nearly identical texts', { tags: 'slow' }, () => {
    const index = new NearIndex();
    for (let number = 1; number <= 100_000; number += 1) index.add('00ff00ff00ff00ff', number);
    const cpuSeconds = startCpuTimer();
    for (let time = 0; time < 1000; time += 1) expect(index.nearest('00ff00ff00ff00fe')).toBeDefined();
    expect(cpuSeconds()).toBeLessThan(5);
  });
});

/** Sixteen hex digits that have nothing to do with those of the next number. */
function spread(number: number): string {
  const word = (seed: number) => (Math.imul(number ^ seed, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return word(0x5bd1e995) + word(0x27d4eb2f);
}
