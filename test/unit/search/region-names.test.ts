import { describe, expect, it } from 'vitest';
import { regionNames } from '../../../src/search/region-names.ts';

describe('regionNames', () => {
  it('names each region once in each language', () => {
    const names = regionNames(['hi', 'en']);
    expect(names).toContainEqual(['उत्तर कोरिया', 'North Korea']);
    expect(names.length).toBeGreaterThan(240);
    expect(names.length).toBeLessThan(300);
  });

  it('has the short names too', () => {
    expect(regionNames(['en'])).toContainEqual(['United States', 'US']);
  });
});
