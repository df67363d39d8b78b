import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { columnFacets, keyFacets, nameFacets, textFacets } from '../../../src/settings/facet-lists.ts';
import { facetNames, facets } from '../../../src/settings/facets.ts';

const table = 'src/settings/facets.ts';
const rows = facetNames.map((facet) => facets[facet]);

/** Files in which such a word is no facet, and what it is there. */
const otherMeanings: Readonly<Record<string, readonly [meaning: string, ...words: string[]]>> = {
  'article-schema.ts': ['the column of the article’s own language', 'language'],
  'bibtex.ts': ['fields of BibTeX', 'author', 'language'],
  'check-atom.ts': ['an element of Atom', 'author'],
  'countries.ts': ['a kind of vocabulary entry', 'place'],
  'enable-languages.ts': ['the name of a stored choice', 'language'],
  'facet.ts': ['a link relation of HTML', 'author', 'tag'],
  'fields.ts': ['another archive’s name of a field', 'language'],
  'heading-id.ts': ['the id of a heading without letters', 'section'],
  'tag-links.ts': ['a link relation of HTML', 'author'],
  'keep.ts': ['an element of HTML', 'section'],
  'page-language.ts': ['the name of a stored choice', 'language'],
  'read-citation.ts': ['the name of a meta element', 'author'],
  'result-item.ts': ['a part of the template of a result', 'section'],
  'show-interface-language.ts': ['the name of a stored choice', 'language'],
  'shown-language.ts': ['the name of a stored choice', 'language'],
  'vocabulary.ts': ['kinds of vocabulary entries', 'place', 'section'],
};
/** The same on any line: a property of a type, an option of Intl. */
const otherUses = [/\bPick<[^>]*>/g, /\btype: 'language'/g, /^\s*(?:\/\/|\/?\*).*$/g];

const words = new Set(facetNames.flatMap((facet) => [facet, facets[facet].folder, facets[facet].column ?? facet]));

function literals(file: string): readonly string[] {
  const [, ...allowed] = otherMeanings[basename(file)] ?? [''];
  // In a template double quotes hold HTML.
  const quoted = file.endsWith('.njk') ? /'([^'\s]+)'/g : /(?<=(['"`]))([^'"`\s]+)\1/g;
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const code = otherUses.reduce((rest, use) => rest.replace(use, ''), line);
      const found = [...code.matchAll(quoted)].map((match) => match.at(-1) ?? '');
      return found
        .filter((word) => words.has(word) && !allowed.includes(word))
        .map((word) => `${file}:${index + 1}: ${word}`);
    });
}

test('no file except the table contains the name of a facet', () => {
  // Importers read the words of other formats, which are not ours to choose.
  const files = globSync(['src/**/*.{ts,njk}', '_includes/**/*.njk']).filter(
    (file) => file !== table && !file.startsWith('src/import/'),
  );
  expect(files.length).toBeGreaterThan(200);
  const advice = `loop over ${table}, name the facet by \`facetRoles\`, or say in this test what else the word means`;
  expect(files.flatMap(literals), advice).toEqual([]);
});

test('the words with another meaning still exist', () => {
  const files = globSync('src/**/*.ts').map((file) => basename(file));
  const gone = Object.keys(otherMeanings).filter((name) => !files.includes(name));
  expect(gone, 'rename these in otherMeanings, or delete them there').toEqual([]);
});

test('no two facets share a folder, a column or a number in the overview', () => {
  const isUnique = (values: readonly (string | number)[]) => new Set(values).size === values.length;
  expect(isUnique(rows.map(({ folder }) => folder))).toBe(true);
  expect(isUnique(rows.flatMap(({ column }) => column ?? []))).toBe(true);
  expect(isUnique(rows.flatMap(({ companions }) => companions ?? []))).toBe(true);
});

test('the search filters by every facet, either by its names or by the keys of its terms', () => {
  expect([...nameFacets, ...keyFacets].toSorted()).toEqual(facetNames.toSorted());
});

test('the lists of the search index are sorted by name', () => {
  expect(nameFacets).toEqual(nameFacets.toSorted());
  expect(textFacets).toEqual(textFacets.toSorted());
});

test('a facet whose names are searched as text has a column for them', () => {
  const searched = facetNames.filter((facet) => facets[facet].searchedAsText);
  expect(textFacets.toSorted()).toEqual(searched.toSorted());
  expect(columnFacets).toEqual(expect.arrayContaining(searched));
});
