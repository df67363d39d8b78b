import { describe, expect, it } from 'vitest';
import { acronym } from '../../../../src/search/fold/acronym.ts';

describe('acronym', () => {
  it.each([
    ['केसीएनए', 'kcna'],
    ['बीजेपी', 'bjp'],
    ['सीबीआई', 'cbi'],
    ['डब्ल्यूएचओ', 'who'],
    ['जीडीपी', 'gdp'],
    ['यूएन', 'un'],
    ['एनज़ेड', 'nz'],
  ])('%s spells %s', (word, letters) => {
    expect(acronym(word)).toBe(letters);
  });

  it.each(['किम', 'सीता', 'बी', 'केस', 'पीपल', ''])('"%s" spells nothing', (word) => {
    expect(acronym(word)).toBeUndefined();
  });
});
