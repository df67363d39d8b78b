import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isEmptyState,
  readState,
  type SearchState,
  writeState,
} from '../../../../../src/search/client/form/search-state.ts';

const word = fc.stringMatching(/^[a-zक-ह"&=?#+ -]{1,12}$/u).filter((text) => text.trim() === text && text !== '');
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const state: fc.Arbitrary<SearchState> = fc.record({
  text: fc.oneof(fc.constant(''), word),
  order: fc.constantFrom('best', 'newest', 'oldest'),
  filters: fc.record(
    {
      from: fc.constantFrom('2019', '2019-05', '2019-05-17'),
      to: fc.constantFrom('2020'),
      section: word,
      language: fc.constantFrom('hi', 'en'),
      names: fc
        .record({ author: words, editor: words, place: words, series: words, tag: words }, { requiredKeys: [] })
        .filter((names) => Object.keys(names).length > 0),
    },
    { requiredKeys: [] },
  ),
});

test('reads back a state from its URL', () => {
  fc.assert(
    fc.property(state, (asked) => {
      expect(readState(new URLSearchParams(writeState(asked)))).toEqual(asked);
    }),
  );
});

test('ignores invalid parameters', () => {
  expect(readState(new URLSearchParams('q=x&from=May&to=20&order=odd&what=1'))).toEqual({
    text: 'x',
    order: 'best',
    filters: {},
  });
});

test('removes duplicate names, and reads URLs with single names', () => {
  const { filters } = readState(new URLSearchParams('tag=रूस&tag=&tag=+रूस+&author=मीरा&tag=चीन'));
  expect(filters).toEqual({ names: { author: ['मीरा'], tag: ['रूस', 'चीन'] } });
});

test('a URL without parameters is an empty search', () => {
  expect(isEmptyState(readState(new URLSearchParams('q=+&order=newest')))).toBe(true);
  expect(isEmptyState(readState(new URLSearchParams('tag=x')))).toBe(false);
  expect(writeState({ text: ' ', order: 'best', filters: {} })).toBe('');
});

test.each(['', '  ', '।', '- — !', '“”', '🎉 ☀️', '$€', '…'])('%j asks for nothing', (text) => {
  expect(isEmptyState({ text, order: 'best', filters: {} })).toBe(true);
  expect(isEmptyState({ text, order: 'best', filters: { from: '2020' } })).toBe(false);
  expect(isEmptyState({ text: `${text} क`, order: 'best', filters: {} })).toBe(false);
});
