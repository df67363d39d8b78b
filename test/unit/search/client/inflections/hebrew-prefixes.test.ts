import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';
import nouns from './hebrew-nouns.json' with { type: 'json' };

/** Some of the commonest prefixes are also the first letters of other words: חור, בחור. */
const mostOthers = 0.3;
const { forms, others } = nouns;
const pairs = [...forms, ...others];

/** The pairs whose first word finds the article with the second one, after the article that has it as it is: nothing is corrected. */
async function foundPairs(lang: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), `hebrew-${lang}-`));
  try {
    const bare = [...new Set(pairs.map((pair) => pair.split(' ')[0] ?? ''))];
    const records = [
      ...pairs.map((pair, index) => [`form-${index}`, pair.split(' ')[1]] as const),
      ...bare.map((word) => [`bare-${word}`, word] as const),
    ].map(([name, word], index) => {
      const day = `${index % 2 === 0 ? 2021 : 2023}-03-${10 + (index % 19)}`;
      return record(name, { day, lang, title: '2020', text: `${word} 1999` });
    });
    const table = await buildIndex(records, folder);
    const found: string[] = [];
    for (const [index, pair] of pairs.entries()) {
      const [word = ''] = pair.split(' ');
      const names = await searchedNames(word, table, folder);
      expect(names[0]).toBe(`bare-${word}`);
      if (names.includes(`form-${index}`)) found.push(pair);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a bare Hebrew word finds its forms with prefixes below itself, and few other words', async () => {
  const found = await foundPairs('he');
  expect(forms.filter((pair) => !found.includes(pair))).toEqual([]);
  const wrong = others.filter((pair) => found.includes(pair));
  expect(wrong.length / others.length, wrong.join(', ')).toBeLessThanOrEqual(mostOthers);
});

test('in an archive without Hebrew, a word of its letters finds only itself', async () => {
  expect(await foundPairs('yi')).toEqual([]);
});

test('an acronym is found with either sign and with prefixes, typed with either sign', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hebrew-acronyms-'));
  try {
    const texts = { typed: 'צה"ל', sign: 'צה״ל', prefixed: 'בצה״ל', other: 'מד״א', parts: 'צה ול' };
    const records = Object.entries(texts).map(([name, text]) => record(name, { lang: 'he', title: '2020', text }));
    const table = await buildIndex(records, folder);
    for (const query of ['צה"ל', 'צה״ל', 'צה”ל']) {
      const names = await searchedNames(query, table, folder);
      expect(names.toSorted(), query).toEqual(['prefixed', 'sign', 'typed']);
      expect(names.at(-1), query).toBe('prefixed');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
