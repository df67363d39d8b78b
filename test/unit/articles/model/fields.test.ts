import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frontMatterSchema } from '../../../../src/articles/front-matter/front-matter-schema.ts';
import {
  articleFields,
  droppedFields,
  importedFields,
  isFieldName,
  withoutDropped,
} from '../../../../src/articles/model/fields.ts';
import { facetNames, facets } from '../../../../src/settings/facets.ts';

const names = Object.keys(articleFields);

describe('the table of front-matter fields', () => {
  test('has the fields of the schema, in the same order', () => {
    expect(names).toEqual(Object.keys(frontMatterSchema('UTC', 'en').shape));
  });

  test('has the field that feeds each facet', () => {
    const unknown = facetNames.filter((facet) => {
      const [name = '', part] = facets[facet].field.split('.');
      if (!isFieldName(name)) return true;
      return part !== undefined && articleFields[name].parts?.[part] === undefined;
    });
    expect(unknown).toEqual([]);
  });

  test('maps no foreign field name to two fields', () => {
    const others = Object.values(articleFields).flatMap(({ otherNames = [] }) => otherNames);
    expect(new Set([...names, ...others]).size).toBe(names.length + others.length);
  });

  test('keeps editorial fields out of imports', () => {
    const left = names.filter((name) => !importedFields.some((imported) => imported === name));
    expect(left).toEqual(expect.arrayContaining(['translations', 'corrections', 'withdrawn']));
    expect(left).not.toContain('aliases');
  });

  test('contains only fields that the page of an article shows', () => {
    const fromFacets = new Set<string>(facetNames.map((facet) => facets[facet].field));
    const templates = globSync(['_includes/**/*.njk', 'src/pages/**/article.njk']).map((file) =>
      readFileSync(file, 'utf8'),
    );
    const isShown = (name: string) => templates.some((text) => new RegExp(`\\barticle\\.${name}\\b`).test(text));
    const plain = names.filter((name) => name === 'lang' || !fromFacets.has(name));
    expect(plain.length).toBeGreaterThan(8);
    expect(
      plain.filter((name) => !isShown(name)),
      'show these fields in a template of the article',
    ).toEqual([]);
  });
});

describe('a withdrawn article', () => {
  const article = { title: 'T', summary: 'S', agency: 'A', image: 'I', section: 'X' };

  test('keeps its headline and terms, and loses the fields that quote its text', () => {
    expect(withoutDropped({ ...article, withdrawn: {} })).toEqual({ title: 'T', section: 'X', withdrawn: {} });
    expect(droppedFields).toEqual(expect.arrayContaining(['summary', 'agency', 'image']));
  });

  test('is the only kind of article that loses fields', () => {
    expect(withoutDropped(article)).toBe(article);
  });
});
