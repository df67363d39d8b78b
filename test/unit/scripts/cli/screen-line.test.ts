import fc from 'fast-check';
import { expect, it } from 'vitest';
import { screenLine } from '../../../../scripts/cli/screen-line.ts';

const graphemes = (text: string) =>
  Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

it('never parts a letter from its vowel signs', () => {
  expect(screenLine('अमर-उजाला/नोएडा के', 12)).toBe('अमर-उजा…डा के');
  const letters = ['कि', 'क्षे', 'नो', 'é', 'ஆ', '👩‍👩‍👧', 'a', ' '];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...letters), { maxLength: 60 }),
      fc.integer({ min: 4, max: 30 }),
      (text, width) => {
        const [head = '', tail = ''] = screenLine(text.join(''), width).split('…');
        const whole = graphemes(text.join(''));
        expect(whole.slice(0, graphemes(head).length).join('')).toBe(head);
        expect(whole.slice(whole.length - graphemes(tail).length).join('')).toBe(tail);
      },
    ),
  );
});
