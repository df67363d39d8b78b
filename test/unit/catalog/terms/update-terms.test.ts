import { expect, test } from 'vitest';
import { termOf, termsOfFacet } from '../../../../src/catalog/queries/term-queries.ts';
import { removeArticle } from '../../../../src/catalog/store/save-article.ts';
import { updateAllTerms, updateTerms } from '../../../../src/catalog/terms/update-terms.ts';
import { smallCatalog } from '../small-catalog.ts';

const tags = (archive: ReturnType<typeof smallCatalog>) =>
  termsOfFacet(archive.catalog, 'tag').map(({ name, slug, count }) => `${name} ${slug} ${count}`);

test('maps the spellings of a tag to one term, named as in its oldest article', () => {
  const archive = smallCatalog();
  archive.fill(
    { address: 'new', day: '2023-02-01', tags: ['हिन्दी'] },
    { address: 'old', day: '2020-01-01', tags: ['हिंदी'] },
  );
  expect(tags(archive)).toEqual(['हिंदी hindi 2']);
});

test('merges tags of all languages by the vocabulary', () => {
  const archive = smallCatalog([
    { kind: 'place', slug: 'north-korea', names: { hi: 'उत्तर कोरिया', en: 'North Korea' }, aliases: ['DPRK'] },
  ]);
  archive.fill({ address: 'a', tags: ['dprk'] }, { address: 'b', tags: ['North Korea', 'उत्तर कोरिया'] });
  expect(tags(archive)).toEqual(['dprk north-korea 2']);
});

test('of two tags with the same slug the older keeps it, in any order of insertion', () => {
  const one = smallCatalog();
  one.fill({ address: 'old', day: '2020-01-01', tags: ['कम'] }, { address: 'new', day: '2021-01-01', tags: ['काम'] });
  const other = smallCatalog();
  other.fill({ address: 'new', day: '2021-01-01', tags: ['काम'] });
  other.fill({ address: 'old', day: '2020-01-01', tags: ['कम'] });
  expect(tags(one)).toEqual(tags(other));
  expect(tags(one)[0]).toBe('कम kam 1');
  expect(tags(one)[1]).toMatch(/^काम kam--[0-9a-f]{8} 1$/);
});

test('gives each tag a slug of its own, even if its name looks like the slug of another', () => {
  const slugsOf = (names: readonly string[]) => {
    const archive = smallCatalog();
    archive.fill(...names.map((name, index) => ({ address: `a${index}`, day: `20${10 + index}-01-01`, tags: [name] })));
    return termsOfFacet(archive.catalog, 'tag').map((term) => term.slug);
  };
  const names = ['C', 'C++', 'C#', 'कम', 'काम'];
  const all = [...names, ...slugsOf(names), ...slugsOf(names).map((slug) => slug.replaceAll('--', '-'))];
  const distinct = [...new Set(all.map((name) => name.toLowerCase()))];
  for (const order of [distinct, distinct.toReversed()]) expect(new Set(slugsOf(order)).size).toBe(distinct.length);
});

test('removes a term that no article uses, and frees its slug', () => {
  const archive = smallCatalog();
  archive.fill(
    { address: 'old', day: '2020-01-01', tags: ['कम'] },
    { address: 'new', day: '2021-01-01', tags: ['काम'] },
  );
  const { before } = removeArticle(archive.catalog, 'old.md');
  const renamed = updateTerms(archive.catalog, before?.terms.map(({ id }) => id) ?? [], archive.names);
  expect(renamed).toBe(true);
  expect(tags(archive)).toEqual(['काम kam 1']);
});

test('a new term renames nothing, and an older spelling renames one that pages show', () => {
  const { catalog, names, put } = smallCatalog();
  put({ address: 'new', day: '2023-02-01', tags: ['हिन्दी'] });
  put({ address: 'old', day: '2020-01-01', tags: ['हिंदी'] });
  expect(updateAllTerms(catalog, names)).toBe(false);
  put({ address: 'oldest', day: '2019-01-01', tags: ['हिन्दी'] });
  expect(updateAllTerms(catalog, names)).toBe(true);
  expect(updateAllTerms(catalog, names)).toBe(false);
});

test('does not count withdrawn articles', () => {
  const archive = smallCatalog();
  const stamp = { iso: '2023-01-01T00:00:00+05:30', millis: 0, day: '2023-01-01', hasTime: false };
  archive.fill({ address: 'a', tags: ['रेल'], withdrawn: { date: stamp, reason: 'x' } });
  expect(termOf(archive.catalog, 'tag', 'रेल')).toBeUndefined();
});

test('refuses two vocabulary entries that share a spelling', () => {
  const entry = (name: string) => ({ kind: 'topic' as const, names: { hi: name }, aliases: ['रेल'] });
  expect(() => smallCatalog([entry('रेलवे'), entry('ट्रेन')])).toThrow('"रेल" belongs to "रेलवे" and to "ट्रेन"');
});
