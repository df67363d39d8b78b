import { describe, expect, it } from 'vitest';
import type { ReadPage } from '../../../../../scripts/bench/import/measure-set.ts';
import { publisherInterval, publisherOf } from '../../../../../scripts/bench/import/publisher-interval.ts';

const pages = (scores: Readonly<Record<string, number | undefined>>): readonly ReadPage[] =>
  Object.entries(scores).map(([name, title]) => ({
    sample: { name, bytes: async () => new Uint8Array(), truth: {} },
    draft: undefined,
    score: title === undefined ? {} : { title },
  }));

describe('publisherInterval', () => {
  it('lies around the mean, and is the same each time', () => {
    const readings = pages({ a_1: 1, b_1: 1, c_1: 0, d_1: 1 });
    const [low = 2, high = 2] = publisherInterval(readings, 'title') ?? [];
    expect(low).toBeLessThan(0.75);
    expect(high).toBe(1);
    expect(publisherInterval(readings, 'title')).toEqual([low, high]);
  });

  it('is wider if the pages come from few publishers', () => {
    const scores = [1, 1, 1, 1, 0, 0, 0, 0];
    const width = (name: (index: number) => string) => {
      const entries = scores.map((score, index) => [name(index), score] as const);
      const [low = 0, high = 0] = publisherInterval(pages(Object.fromEntries(entries)), 'title') ?? [];
      return high - low;
    };
    expect(width((index) => `${index < 4 ? 'a' : 'b'}_${index}`)).toBeGreaterThan(
      width((index) => `${'abcdefgh'[index]}_1`),
    );
  });

  it('is undefined for a single publisher and for a field that no page has', () => {
    expect(publisherInterval(pages({ a_1: 1, a_2: 0 }), 'title')).toBeUndefined();
    expect(publisherInterval(pages({ a_1: undefined, b_1: undefined }), 'title')).toBeUndefined();
  });
});

describe('publisherOf', () => {
  it.each([
    ['us/DailyPost_2024_05_06.html.gz', 'us/DailyPost'],
    ['post-2', 'post'],
    ['001', '001'],
    ['cleveland.com1', 'cleveland'],
    ['folha', 'folha'],
  ])('of %s is %s', (name, publisher) => {
    expect(publisherOf(name)).toBe(publisher);
  });
});
