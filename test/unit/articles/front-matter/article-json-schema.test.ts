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

test('the JSON schema of editors is up to date', () => {
  const advice = 'write it again: npx node scripts/write-article-schema.ts && npm run format';
  expect(written, advice).toEqual(articleJsonSchema());
});

test('the JSON schema explains every field', () => {
  const fields = Object.entries<{ readonly description?: string }>(written.properties);
  expect(fields.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
});

test('the JSON schema accepts the front matter of every sample article', () => {
  const files = globSync('articles/**/*.md');
  expect(files.length).toBeGreaterThan(50);
  const refused = files.filter((file) => {
    const parts = splitArticle(readFileSync(file, 'utf8'));
    return !parts.ok || !accepts(parts.value.yaml);
  });
  expect(refused).toEqual([]);
});

describe('the JSON schema', () => {
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
  ])('refuses %j', (yaml) => {
    expect(accepts(head + yaml)).toBe(false);
  });

  test('requires a headline and a date', () => {
    expect(accepts('title: T\n')).toBe(false);
    expect(accepts('date: "2024-05-06"\n')).toBe(false);
  });
});
