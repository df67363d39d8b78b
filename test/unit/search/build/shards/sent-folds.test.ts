import { expect, test } from 'vitest';
import { SentFolds } from '../../../../../src/search/build/shards/sent-folds.ts';
import { byCodePoints } from '../../../../../src/search/words/code-points.ts';
import { indexForm, soundOf } from '../../../../../src/search/words/index-form.ts';

function sent(...words: readonly string[]): SentFolds {
  return new SentFolds(words.map((word, number) => ({ form: indexForm(word), number, article: 0, positions: [] })));
}

test('sends each fold once, and gives a key the forms of all its folds', () => {
  const [own, other] = ['दिल्ली', 'dilli'];
  expect(soundOf(own)).not.toBe(soundOf('दिली'));
  const folds = sent(own, 'कम', other, 'दिली');
  expect([...folds.texts()]).toEqual([[...new Set([own, 'कम', other, 'दिली'].map(soundOf))].join(' ')]);
  const forms = folds.formsOf({ key: 'dil', folds: [...new Set([own, other, 'दिली'].map(soundOf))] });
  expect(forms.map(({ form }) => form)).toEqual([own, other, 'दिली'].map(indexForm).toSorted(byCodePoints));
  folds.formsOf({ key: 'km', folds: [soundOf('कम')] });
  expect(() => folds.checkEnd()).not.toThrow();
});

test('begins a new text after twenty thousand folds', () => {
  const words = Array.from({ length: 25_000 }, (_, index) => String(index + 1));
  expect([...sent(...words).texts()].map((text) => text.split(' ').length)).toEqual([20_000, 5_000]);
});

test('refuses an index with other words than the ones sent', () => {
  const folds = sent('कम', 'काम');
  expect(() => folds.formsOf({ key: 'kl', folds: ['kl'] })).toThrow('"kl"');
  folds.formsOf({ key: 'km', folds: [soundOf('कम')] });
  expect(() => folds.checkEnd()).toThrow('Pagefind indexed 1 words of 2');
});
