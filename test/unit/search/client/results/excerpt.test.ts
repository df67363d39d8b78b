import { expect, test } from 'vitest';
import { type ExcerptPiece, excerptOf } from '../../../../../src/search/client/results/excerpt.ts';
import { searchedBlocks } from '../../../../../src/search/format/field.ts';
import type { ResultText } from '../../../../../src/search/format/shard-table.ts';
import { positionWords } from '../../../../../src/search/format/word-positions.ts';

const article = (said: Partial<ResultText>): ResultText => ({
  url: 'a.html',
  title: '',
  text: '',
  lang: 'hi',
  dir: 'ltr',
  day: '2023-07-27',
  iso: '2023-07-27T10:00:00+05:30',
  authors: [],
  tags: [],
  ...said,
});

/** The excerpt for these words, with matches in brackets. */
function shown(text: ResultText, ...clauses: readonly string[]) {
  const blocks = positionWords(searchedBlocks(text));
  const matches = clauses.map((wanted) => ({
    frequency: 1,
    level: 4 as const,
    positions: new Set(
      blocks.flatMap(({ words, first }) =>
        words.flatMap((word, index) => (word.text === wanted ? [first + index] : [])),
      ),
    ),
  }));
  const marked = (pieces: readonly ExcerptPiece[]) =>
    pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
  const excerpt = excerptOf(text, matches);
  const { scan } = excerpt;
  const place = scan === undefined ? {} : { scan };
  return { title: marked(excerpt.title), passage: marked(excerpt.passage), found: excerpt.foundWords, ...place };
}

test('highlights whole words of the original text and changes nothing else', () => {
  const text = article({ title: '“किम” — शोइगु!', text: 'पहला।\n(किम, जोंग) ने कहा।' });
  expect(shown(text, 'किम')).toEqual({
    title: '“[किम]” — शोइगु!',
    passage: '([किम], जोंग) ने कहा।',
    found: ['किम'],
  });
});

test('marks neighboring letters of scripts without spaces as one word', () => {
  const text = article({ title: '東京都の天気', text: '東京。' });
  expect(shown(text, '東', '京')).toMatchObject({ title: '[東京]都の天気', passage: '[東京]。', found: ['東京'] });
});

test('shows the passage with most of the query', () => {
  const text = article({ summary: 'किम किम किम', text: 'कुछ नहीं\nकिम और शोइगु\nशोइगु' });
  expect(shown(text, 'किम', 'शोइगु').passage).toBe('[किम] और [शोइगु]');
});

test('cuts a long text between words, a little before the match', () => {
  const text = article({ text: `${'क '.repeat(100)}(किम) ${'ख '.repeat(100)}` });
  const { passage } = shown(text, 'किम');
  expect(passage.startsWith('… क क क क क क ([किम]) ख')).toBe(true);
  expect(passage.endsWith('ख …')).toBe(true);
});

test('shows the start of the text without a match', () => {
  expect(shown(article({ title: 'किम', text: 'पहला वाक्य।\nदूसरा' }), 'किम')).toMatchObject({
    title: '[किम]',
    passage: 'पहला वाक्य।',
  });
  expect(shown(article({ title: '!' }), 'किम')).toMatchObject({ passage: '' });
});

test('says on which scan the passage stands, and prefers the text of the article', () => {
  const text = article({ text: 'किम यहाँ', scans: [{ text: '' }, { page: '4', text: 'पहला\nशोइगु वहाँ किम' }] });
  expect(shown(text, 'शोइगु')).toMatchObject({ passage: '[शोइगु] वहाँ किम', scan: 1 });
  expect(shown(text, 'किम')).toEqual({ title: '', passage: '[किम] यहाँ', found: ['किम'] });
});
