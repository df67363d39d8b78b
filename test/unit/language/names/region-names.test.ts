import { describe, expect, it } from 'vitest';
import { countryNames, regionNames } from '../../../../src/language/names/region-names.ts';

describe('regionNames', () => {
  it('names each region once in each language', () => {
    const names = regionNames(['hi', 'en']);
    expect(names.get('KP')).toEqual(['उत्तर कोरिया', 'North Korea']);
    expect(names.size).toBeGreaterThan(240);
    expect(names.size).toBeLessThan(300);
  });

  it('includes short names, and unions', () => {
    expect(regionNames(['en']).get('US')).toEqual(['United States', 'US']);
    expect(regionNames(['en']).get('UN')).toEqual(['United Nations', 'UN']);
  });
});

describe('countryNames', () => {
  it('leaves out regions larger than a country', () => {
    expect(countryNames(['en']).get('US')).toEqual(['United States', 'US']);
    expect(countryNames(['en']).has('UN')).toBe(false);
  });
});
