import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';
import nouns from './nouns.json' with { type: 'json' };

/** The share of inflected forms that the bare word must find, and of other words that begin alike that it may find. */
const leastFound = 0.97;
const mostOthers = 0.1;

const share = (part: readonly unknown[], all: readonly unknown[]) => part.length / all.length;

/** Pairs of a bare word and a form of it, or another word that begins alike. */
interface NounPairs {
  readonly forms: readonly string[];
  readonly others: readonly string[];
}

/** Those pairs of a language whose first word finds the article with the second one. Forms are in older articles, which a directory covers. */
async function foundPairs(lang: string, { forms, others }: NounPairs): Promise<ReadonlySet<string>> {
  const folder = mkdtempSync(join(tmpdir(), `nouns-${lang}-`));
  const pairs = [...forms, ...others];
  const found = new Set<string>();
  try {
    const records = pairs.map((pair, index) => {
      const day = index < forms.length ? `2021-03-${10 + (index % 19)}` : '2023-05-05';
      return record(`a${index}`, { day, lang, title: '2020', text: `${pair.split(' ')[1]} 1999` });
    });
    const table = await buildIndex(records, folder);
    for (const [index, pair] of pairs.entries())
      if ((await searchedNames(pair.split(' ')[0] ?? '', table, folder)).includes(`a${index}`)) found.add(pair);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

test.each(Object.entries(nouns))('a bare noun finds its forms in %s, and few other words', async (lang, pairs) => {
  const found = await foundPairs(lang, pairs);
  const missing = pairs.forms.filter((pair) => !found.has(pair));
  const wrong = pairs.others.filter((pair) => found.has(pair));
  expect(share(missing, pairs.forms), missing.join(', ')).toBeLessThanOrEqual(1 - leastFound);
  expect(share(wrong, pairs.others), wrong.join(', ')).toBeLessThanOrEqual(mostOthers);
});
