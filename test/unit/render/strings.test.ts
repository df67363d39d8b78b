import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../src/settings/strings.ts';

const strings = readStrings('_data/strings');
const templates = [...globSync('_includes/**/*.njk'), ...globSync('src/pages/**/*.njk')];

/** Every text by its path, with the places to fill in. */
function shape(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [`${path}${key} ${[...text.matchAll(/\{\w+\}/g)].map(String).toSorted().join('')}`]
      : shape(text, `${path}${key}.`),
  );
}

describe('the texts of the interface', () => {
  test.each(Object.keys(strings))('in %s have the same keys and placeholders as in Hindi', (lang) => {
    expect(shape(strings[lang] ?? {})).toEqual(shape(strings.hi ?? {}));
  });

  test.each(templates)('%s uses only existing texts', (file) => {
    const used = [...readFileSync(file, 'utf8').matchAll(/\bt\.(\w+)/g)].map(([, key]) => key);
    expect(Object.keys(strings.hi ?? {})).toEqual(expect.arrayContaining(used));
  });
});
