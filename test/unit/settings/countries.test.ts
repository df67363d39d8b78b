import { describe, expect, it } from 'vitest';
import { termKey } from '../../../src/language/term-key.ts';
import { countries } from '../../../src/settings/countries.ts';

const all = countries(['hi', 'en', 'ur']);

describe('countries', () => {
  it('have a name in every language of the interface, and an English slug', () => {
    const found = all.find(({ slug }) => slug === 'north-korea');
    expect(found).toMatchObject({ kind: 'place', names: { hi: 'उत्तर कोरिया', en: 'North Korea' } });
    expect(found?.names.ur).toBeDefined();
    expect(all.find(({ slug }) => slug === 'united-states')?.aliases).toContain('US');
  });

  it('give each spelling to one country', () => {
    const keys = all.flatMap(({ names, aliases }) => [...new Set([...Object.values(names), ...aliases].map(termKey))]);
    expect(keys.length).toBeGreaterThan(700);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
