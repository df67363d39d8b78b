import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexWithPagefind, pagefindVersion } from '../../../../../src/search/build/pagefind/pagefind.ts';
import { readChunk } from '../../../../../src/search/build/pagefind/read-chunk.ts';
import type { Posting } from '../../../../../src/search/format/postings.ts';
import type { WordEntry } from '../../../../../src/search/format/word-entry.ts';
import { indexForm, indexKey } from '../../../../../src/search/words/index-form.ts';

/** The search relies on undocumented behavior of Pagefind. An upgrade that changes it must fail here. */
async function indexOf(...contents: readonly string[]): Promise<{
  readonly words: ReadonlyMap<string, WordEntry<Posting>>;
  readonly contents: readonly string[];
}> {
  async function* texts() {
    yield* contents;
  }
  const output = await indexWithPagefind(texts());
  const words = new Map(output.chunks.flatMap((chunk) => [...readChunk(chunk)]).map((word) => [word.key, word]));
  return { words, contents: output.pages.map((page) => page.content) };
}

test('the supported version of Pagefind is installed', () => {
  const installed = JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8'));
  expect(installed.version).toBe(pagefindVersion);
});

test('texts keep their order, and every token its position', async () => {
  const { words, contents } = await indexOf('zebra - ant', 'ant ant');
  expect(contents).toEqual(['zebra - ant', 'ant ant']);
  expect(words.get('ant')?.forms).toEqual([
    {
      form: 'ant',
      postings: [
        { article: 0, positions: [2, 1] },
        { article: 1, positions: [0, 1, 1, 1] },
      ],
    },
  ]);
});

test('a weight marker takes no position and sets the weight of the words inside', async () => {
  const { words, contents } = await indexOf('___PAGEFIND_WEIGHT___8 big ___END_PAGEFIND_WEIGHT___ - small big');
  expect(contents).toEqual(['big - small big']);
  expect(words.get('big')?.forms[0]?.postings).toEqual([{ article: 0, positions: [3, 1, 0, 8] }]);
  expect(words.get('small')?.forms[0]?.postings).toEqual([{ article: 0, positions: [2, 1] }]);
});

test('words are indexed without marks, and each form keeps its positions', async () => {
  const [kam, kaam, kim] = ['कम', 'काम', 'किम'].map(indexForm);
  const { words } = await indexOf(`${kam} ${kaam} ${kim} ${kaam}`);
  expect([...words.keys()].toSorted()).toEqual(['kim', 'km']);
  expect(words.get('km')?.forms.map(({ form, postings }) => [form, postings[0]?.positions])).toEqual(
    expect.arrayContaining([
      [kam, [0, 1]],
      [kaam, [1, 1, 3, 1]],
    ]),
  );
});

test('folded words are neither stemmed nor split', async () => {
  const forms = ['running', 'समितियों', 'covid19', 'पहुँचे', 'Straße', 'இந்தியா', 'กา', '日', 'Москва', '२०२३'].map(
    indexForm,
  );
  const { words } = await indexOf(forms.join(' '));
  expect([...words.keys()].toSorted()).toEqual(forms.map(indexKey).toSorted());
});
