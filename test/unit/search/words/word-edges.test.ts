import { expect, test } from 'vitest';
import { queryWords } from '../../../../src/search/client/query/query-words.ts';
import { formLevel, indexKey, levels } from '../../../../src/search/words/index-form.ts';
import { formsOf } from '../forms-of.ts';
import { record } from '../record.ts';

/** The best level of a query word in a text, with all its letters next to each other. */
function levelIn(text: string, query: string, isPart = false): string {
  const forms = [...formsOf(record('a', { text }))].filter(([, places]) => places.length > 0);
  const words = queryWords(query);
  const starts = forms.flatMap(([form, places]) => {
    const [first] = words;
    return first && indexKey(form) === first.key ? places.filter((_, index) => index % 2 === 0) : [];
  });
  const at = (place: number) =>
    forms.find(([, places]) => places.some((each, index) => index % 2 === 0 && each === place));
  const best = Math.max(
    0,
    ...starts.map((start) =>
      Math.min(
        ...words.map((word, index) => {
          const [form = ''] = at(start + index) ?? [];
          return indexKey(form) === word.key ? formLevel(form, word.form, { ...word, isPart }) : levels.none;
        }),
      ),
    ),
  );
  return Object.entries(levels).find(([, level]) => level === best)?.[0] ?? '';
}

test.each([
  ['東京都の新しい計画', '京都', 'none'],
  ['京都の新しい計画', '京都', 'exact'],
  ['東京都の新しい計画', '東京', 'exact'],
  ['人工智能的发展', '人工智能', 'exact'],
  ['人工智能的发展', '工智', 'none'],
  ['ประเทศไทยมีคนมาก', 'คน', 'exact'],
  ['ตากลม', 'กล', 'none'],
  ['東京2020', '東京', 'exact'],
  ['नई दिल्ली', 'दिल्ली', 'exact'],
])('%s has %s: %s', (text, query, level) => {
  expect(levelIn(text, query)).toBe(level);
});

test('parts of words match less well if they are asked for', () => {
  expect(levelIn('東京都の新しい計画', '京都', true)).toBe('beginning');
  expect(levelIn('京都の新しい計画', '京都', true)).toBe('exact');
});
