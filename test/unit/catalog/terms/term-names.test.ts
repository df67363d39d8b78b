import { describe, expect, it } from 'vitest';
import { termNames } from '../../../../src/catalog/terms/term-names.ts';
import { termKey } from '../../../../src/language/term-key.ts';
import { countries } from '../../../../src/settings/countries.ts';

const languages = ['hi', 'en', 'ur'];
const section = { slug: 'nation', kind: 'section' as const, names: { hi: 'देश', en: 'India' }, aliases: ['राष्ट्रीय'] };
const russia = { slug: 'rus', kind: 'place' as const, names: { hi: 'रूस', en: 'Russia' }, aliases: ['Moscow'] };
const names = termNames([section, russia], 'hi', countries(languages));

describe('termNames', () => {
  it('distinguishes a section from a country of the same name', () => {
    expect(names.nameIn('section', termKey('India'), 'hi')?.name).toBe('देश');
    expect(names.slugBase('section', termKey('India'), 'India')).toBe('nation');
    expect(names.nameIn('tag', termKey('India'), 'hi')?.name).toBe('भारत');
    expect(names.slugBase('tag', termKey('India'), 'India')).toBe('india');
  });

  it('maps the names of a country in all languages to one term', () => {
    const keys = ['Brazil', 'ब्राज़ील', 'برازیل'].map((name) => names.keyOf('tag', termKey(name)));
    expect(new Set(keys).size).toBe(1);
    expect(names.nameIn('place', termKey('Brazil'), 'ur')?.name).toBe('برازیل');
  });

  it("prefers the editor's own entry of a country", () => {
    expect(names.slugBase('tag', termKey('Russia'), 'Russia')).toBe('rus');
    expect(names.keyOf('tag', termKey('روس'))).toBe(termKey('روس'));
  });

  it('recognises the name of a section among tags if no other entry has it', () => {
    expect(names.nameIn('tag', termKey('राष्ट्रीय'), 'en')?.name).toBe('India');
  });

  it('refuses one spelling in two entries of a kind', () => {
    const twice = { ...russia, slug: 'other', aliases: [] };
    expect(() => termNames([russia, twice], 'hi')).toThrow('vocabulary: "');
  });
});
