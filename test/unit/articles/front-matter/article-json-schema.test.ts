import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { splitArticle } from '../../../../src/articles/files/split-article.ts';
import { articleJsonSchema } from '../../../../src/articles/front-matter/article-json-schema.ts';

const written = JSON.parse(readFileSync('docs/article.schema.json', 'utf8'));
const schema = z.fromJSONSchema(written);
/** As editors' tools read it: YAML 1.2, in which a day is text. */
const accepts = (yaml: string) => schema.safeParse(parse(yaml)).success;

test('the schema for editors says what the format says', () => {
  const advice = 'write it again: npx node scripts/write-article-schema.ts && npm run format';
  expect(written, advice).toEqual(articleJsonSchema());
});

test('every field that it knows is explained', () => {
  const fields = Object.entries<{ readonly description?: string }>(written.properties);
  expect(fields.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
});

test('it accepts the front matter of every article of the sample archive', () => {
  const files = globSync('articles/**/*.md');
  expect(files.length).toBeGreaterThan(50);
  const refused = files.filter((file) => {
    const parts = splitArticle(readFileSync(file, 'utf8'));
    return !parts.ok || !accepts(parts.value.yaml);
  });
  expect(refused).toEqual([]);
});

describe('it', () => {
  const head = 'title: T\ndate: "2024-05-06"\n';
  test.each(['', 'place:\n', 'tags: [1984, रेल]\n', 'image: a.jpg\n', 'image: { src: a.jpg, alt: "" }\n'])(
    'accepts %j',
    (yaml) => {
      expect(accepts(head + yaml)).toBe(true);
    },
  );

  test.each([
    'tittle: x\n',
    'tags: रेल\n',
    'updated: yesterday\n',
    'image: { alt: x }\n',
    'source: { url: example.org }\n',
    'withdrawn: { date: "2024-05-06" }\n',
  ])('marks %j', (yaml) => {
    expect(accepts(head + yaml)).toBe(false);
  });

  test('asks for a headline and a date', () => {
    expect(accepts('title: T\n')).toBe(false);
    expect(accepts('date: "2024-05-06"\n')).toBe(false);
  });
});
