import { expect, test } from 'vitest';
import { zimLabels } from '../../../../src/pack/zim/zim-labels.ts';
import { readSite } from '../../../../src/settings/read-site.ts';

const site = await readSite('_data/site.json');
const labelsOf = (title: string, tagline = '') =>
  zimLabels({ ...site, language: 'hi', title: { en: 'Other', hi: title }, tagline: { en: 'Other', hi: tagline } });

test('names the archive in its language', () => {
  expect(labelsOf('The Archive', 'All of it')).toEqual({
    title: 'The Archive',
    description: 'All of it',
    language: 'hin',
    publisher: site.publisher,
    name: 'the-archive_hin',
    source: site.url,
  });
});

test.each([
  ['a'.repeat(30), 'a'.repeat(30)],
  ['a'.repeat(31), 'a'.repeat(30)],
  [`${'a'.repeat(29)}हि`, 'a'.repeat(29)],
  [`${'a'.repeat(28)}हिx`, `${'a'.repeat(28)}हि`],
])('cuts the title %s to 30 characters', (title, cut) => {
  expect(labelsOf(title).title).toBe(cut);
});

test('cuts the description to 80 characters', () => {
  expect(labelsOf('a', 'b'.repeat(81)).description).toBe('b'.repeat(80));
  expect(labelsOf('a', 'b'.repeat(80)).description).toBe('b'.repeat(80));
});

test('takes another language where the own one has no title, and an empty text where there is none', () => {
  expect(zimLabels({ ...site, language: 'fr', title: { de: 'Archiv' }, tagline: {} })).toMatchObject({
    title: 'Archiv',
    description: '',
    name: 'archiv_fra',
  });
});
