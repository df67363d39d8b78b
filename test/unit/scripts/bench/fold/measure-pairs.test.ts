import { describe, expect, it } from 'vitest';
import { measurePairs } from '../../../../../scripts/bench/fold/measure-pairs.ts';

const pairs = [
  { roman: 'kim', hindi: 'किम', isForTuning: true },
  { roman: 'samachar', hindi: 'समाचार', isForTuning: true },
  { roman: 'national', hindi: 'नेशनल', isForTuning: false },
  { roman: 'river', hindi: 'नदी', isForTuning: false },
];

describe('measurePairs', () => {
  it('counts what the fold finds, what the table of English words adds, and what neither can', () => {
    const { all, tuned, unseen } = measurePairs(pairs);
    expect(all).toEqual({ equal: 0.75, folded: 0.5 });
    expect(tuned).toEqual({ equal: 1, folded: 1 });
    expect(unseen).toEqual({ equal: 0.5, folded: 0 });
  });
});
