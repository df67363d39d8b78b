import { expect, test } from 'vitest';
import { publicationWarnings } from '../../../../src/catalog/queries/publication-warnings.ts';
import { smallCatalog } from '../small-catalog.ts';

const archive = smallCatalog();
archive.fill(
  { address: 'b', day: '2020-01-01', publication: 'Valley Hearld' },
  { address: 'a', day: '2023-01-01', publication: 'Valley Hearld' },
  { address: 'c', publication: 'valley herald' },
  { address: 'd', publication: 'The Hill' },
  { address: 'e', publication: 'Zebra' },
  { address: 'f' },
);
const known = [
  { kind: 'publication' as const, names: { en: 'Valley Herald', hi: 'घाटी हेराल्ड' }, aliases: ['The Hill'] },
];

test('names each newspaper that the list lacks, with its first file, its articles and the nearest name', () => {
  const warnings = publicationWarnings(archive.catalog, 'articles', known as never);
  expect(warnings).toEqual([
    {
      ...{ file: 'articles/a.md', field: 'publication', remedy: 'did you mean "Valley Herald"? If not, add it there' },
      message: 'names a newspaper that _data/publications.json does not have: "Valley Hearld" (articles: 2)',
    },
    {
      ...{ file: 'articles/e.md', field: 'publication', remedy: 'add it there' },
      message: 'names a newspaper that _data/publications.json does not have: "Zebra" (articles: 1)',
    },
  ]);
});

test('warns of nothing in an archive without a list', () => {
  expect(publicationWarnings(archive.catalog, 'articles', [])).toEqual([]);
});
