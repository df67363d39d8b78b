import { byCodeUnit } from '../../../src/language/collator.ts';
import type { SearchRecord } from '../../../src/search/build/shards/search-record.ts';
import { searchedBlocks } from '../../../src/search/format/field.ts';
import { tokenize } from '../../../src/search/words/tokens.ts';
import type { FolderSearch } from './folder-search.ts';
import { sameSpelling, stemOf } from './same-word.ts';

/** How often an article with a word is among the first five results for the word with one wrong letter. */
export interface TypoMeasure {
  readonly typos: number;
  readonly found: number;
}

const first = 5;
/** Letters of a word, or consonants and vowel letters of a Hindi word. */
const shortest = 4;
const mostArticles = 20;
const letters = { hindi: [...'कगतदनपमरलस'], latin: [...'aeinorstl'] };

/** Changes one letter of words of one script, and searches for the wrong words that the archive does not have. */
export async function measureTypos(
  records: readonly SearchRecord[],
  search: FolderSearch,
  script: keyof typeof letters,
  count: number,
): Promise<TypoMeasure> {
  const articles = records.map(
    (record) =>
      new Set(searchedBlocks(record).flatMap((block) => tokenize(block.text).map(({ text }) => sameSpelling(text)))),
  );
  const stems = articles.map((words) => new Set([...words].map(stemOf)));
  const counts = new Map<string, number>();
  for (const word of articles.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const pattern = script === 'hindi' ? /^[\u0904-\u094d]+$/ : /^[a-z]+$/;
  const words = [...counts]
    .filter(
      ([word, times]) =>
        pattern.test(word) && word.replace(/\p{M}/gu, '').length >= shortest && times > 1 && times <= mostArticles,
    )
    .map(([word]) => word)
    .toSorted(byCodeUnit);
  const step = Math.max(1, Math.floor(words.length / count));
  let [typos, found] = [0, 0];
  for (let index = 0; index < words.length; index += step) {
    const word = words[index] ?? '';
    const wrong = withWrongLetter(word, letters[script], index);
    if (wrong === undefined || counts.has(wrong)) continue;
    typos += 1;
    const results = await search.find(wrong);
    if (results.slice(0, first).some((article) => stems[article]?.has(stemOf(word)))) found += 1;
  }
  return { typos, found: found / Math.max(1, typos) };
}

/** Replaces a consonant or vowel letter after the first. */
function withWrongLetter(word: string, others: readonly string[], seed: number): string | undefined {
  const places = [...word.matchAll(/(?<=.)[a-z\u0915-\u0939]/gu)].map(({ index }) => index);
  const place = places[seed % Math.max(1, places.length)];
  if (place === undefined) return undefined;
  const other = others[seed % others.length] ?? '';
  return word[place] === other ? undefined : word.slice(0, place) + other + word.slice(place + 1);
}
