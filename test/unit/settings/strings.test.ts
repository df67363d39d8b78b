import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { facetNames } from '../../../src/settings/facets.ts';
import { ProblemsError } from '../../../src/settings/files/problem.ts';
import { readStrings } from '../../../src/settings/strings.ts';

type Texts = Record<string, unknown>;

const languages = readdirSync('_data/strings').map((name) => name.replace('.json', ''));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strings-'));
  cpSync('_data/strings', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the texts of a language again, changed. */
function change(lang: string, edit: (texts: Texts) => void): void {
  const file = join(folder, `${lang}.json`);
  const texts: Texts = JSON.parse(readFileSync(file, 'utf8'));
  edit(texts);
  writeFileSync(file, JSON.stringify(texts));
}

function group(texts: Texts, name: string): Texts {
  return texts[name] as Texts;
}

function problems(): string {
  try {
    readStrings(folder);
  } catch (error) {
    if (error instanceof ProblemsError) return error.message.replaceAll(folder, '.');
    throw error;
  }
  return '';
}

describe('the texts of the interface', () => {
  test('are read if every language is complete', () => {
    expect(problems()).toBe('');
    expect(Object.keys(readStrings(folder))).toEqual(languages);
  });

  test.each(facetNames.flatMap((facet) => [['labels', facet] as const, ['singular', facet] as const]))(
    'need %s.%s in every language',
    (name, facet) => {
      for (const lang of languages) change(lang, (texts) => delete group(texts, name)[facet]);
      const remedy = 'write the name of the facet in this language';
      expect(problems()).toBe(
        languages.map((lang) => `./${lang}.json: "${name}.${facet}" is missing (${remedy})`).join('\n'),
      );
    },
  );

  test('have the same order in every language, whatever the order in their files', () => {
    change('ur', (texts) => {
      for (const name of ['menu', 'labels']) {
        const text = texts[name];
        delete texts[name];
        texts[name] = text;
      }
      texts.labels = Object.fromEntries(Object.entries(group(texts, 'labels')).toReversed());
    });
    const { en, ur } = readStrings(folder);
    expect(Object.keys(ur ?? {})).toEqual(Object.keys(en ?? {}));
    expect(Object.keys(ur?.labels ?? {})).toEqual(Object.keys(en?.labels ?? {}));
  });

  test('are refused where one language lacks what another has, with the file, the key and an example', () => {
    change('ur', (texts) => {
      delete texts.menu;
      delete group(texts, 'compare').lead;
    });
    change('hi', (texts) => delete texts.articles);
    expect(problems().split('\n')).toEqual([
      expect.stringMatching(/^\.\/hi\.json: "articles" is missing \(en\.json has \{"one":"\{n\} story",/),
      './ur.json: "menu" is missing (en.json has "Menu")',
      expect.stringMatching(/^\.\/ur\.json: "compare\.lead" is missing \(en\.json has "Choose two names/),
    ]);
  });

  test('are refused where a text is no text', () => {
    change('en', (texts) => {
      texts.menu = null;
    });
    expect(problems()).toMatch(/^\.\/en\.json: "menu" is missing \(hi\.json has "/);
  });

  test('may have more forms of a plural in one language than in another', () => {
    change('ur', (texts) => {
      texts.articles = { other: '{n}' };
    });
    expect(problems()).toBe('');
  });

  test('name the file that is not JSON', () => {
    writeFileSync(join(folder, 'ur.json'), '{ "menu": ');
    expect(problems).toThrow(/ur\.json: is not valid JSON: /);
  });
});

// A count in two lines, which becomes one line at the end of the search, would move the results on a phone. Letters of
// Devanagari are wider.
test.each(languages)('what a search has found so far fits into one line of a phone (%s)', (lang) => {
  const { search } = JSON.parse(readFileSync(`_data/strings/${lang}.json`, 'utf8'));
  for (const text of Object.values<string>(search.foundSoFar)) {
    const said = text.replace('{n}', '1,697').replace('{answered}', '12').replace('{shards}', '20');
    expect([...new Intl.Segmenter(lang).segment(said)].length).toBeLessThan(lang === 'hi' ? 40 : 48);
  }
});
