import { describe, expect, it } from 'vitest';
import { regionNames } from '../../../../src/language/names/region-names.ts';
import { foldQuery } from '../../../../src/search/fold/fold-query.ts';
import { withoutMarks } from '../../../../src/search/fold/search-key.ts';
import { aliasTable } from '../../../../src/search/words/alias-table.ts';

const entry = { kind: 'place' as const, names: { hi: 'उत्तर कोरिया', en: 'North Korea' }, aliases: ['DPRK'] };
const regions = [...regionNames(['hi', 'en', 'ur']).values()];
const table = aliasTable([entry], regions);
const names = (query: string) => table.get(withoutMarks(foldQuery(query))) ?? [];

describe('aliasTable', () => {
  it.each(['North Korea', 'नॉर्थ कोरिया', 'DPRK', 'uttar korea'])('maps %s to उत्तर कोरिया', (query) => {
    expect(names(query)).toContain('उत्तर कोरिया');
  });

  it('maps the Hindi name, in either script, to the English name', () => {
    expect(names('उत्तर कोरिया')).toContain('North Korea');
    expect(names('uttar koriya')).toContain('North Korea');
  });

  it('contains countries without a vocabulary', () => {
    const alone = aliasTable([], regions);
    expect(alone.get(withoutMarks(foldQuery('ukraine')))).toContain('यूक्रेन');
    expect(alone.get(withoutMarks(foldQuery('रूस')))).toContain('Russia');
  });

  it('omits short names that are common words: US is उस', () => {
    expect(table.has('us')).toBe(false);
    expect([...table.values()].flat()).not.toContain('US');
  });

  it('does not map a name to itself', () => {
    for (const [key, others] of table) expect(others.map((name) => withoutMarks(foldQuery(name)))).not.toContain(key);
  });
});
