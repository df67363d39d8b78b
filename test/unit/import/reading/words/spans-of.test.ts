import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceSpans, spansOf } from '../../../../../src/import/reading/words/spans-of.ts';

describe('spansOf', () => {
  const closings = new Map(['a', 'b'].map((name) => [name, new RegExp(`</${name}>`, 'g')]));
  const spans = (text: string, most?: number) =>
    spansOf(text, /<(a|b)>/g, ([, name = '']) => closings.get(name) ?? /$/g, most);

  it('finds the same as a pattern that reads to the next closing mark', () => {
    const text = array(constantFrom('<a>', '</a>', '<b>', '</b>', 'x', '\n'), { maxLength: 30 });
    assert(
      property(text, (parts) => {
        const whole = parts.join('');
        const expected = whole.replace(/<(a|b)>[\s\S]*?<\/\1>/g, (part) => `[${part}]`);
        expect(replaceSpans(whole, spans(whole), (part) => `[${part}]`)).toBe(expected);
      }),
    );
  });

  it('ignores spans over the length limit', () => {
    const text = `<a>${'x'.repeat(20)}<a>x</a>`;
    expect(replaceSpans(text, spans(text, 12), () => '!')).toBe(`<a>${'x'.repeat(20)}!`);
  });

  it('finishes quickly with a hundred thousand openings that are not closed', { tags: 'slow' }, () => {
    const text = '<a><b>'.repeat(100_000);
    expect([...spans(text)]).toEqual([]);
    expect([...spans(`${text}</b>`)]).toHaveLength(1);
    expect([...spans(`${text}</b>`, 3)]).toEqual([]);
  });
});
