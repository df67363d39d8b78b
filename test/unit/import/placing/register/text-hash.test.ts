import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHashes } from '../../../../../src/import/placing/register/text-hash.ts';
import { TextWords } from '../../../../../src/import/placing/register/text-words.ts';
import { wordsOf } from '../../../../../src/import/reading/words/words-of.ts';

const words = Array.from({ length: 400 }, (_, at) => `word${(at * 7919) % 997}`);
const near = (text: string) => textHashes('', text).near;
const bits = (hash = '') => BigInt(`0x${hash}`);
const distance = (one?: string, other?: string) =>
  Array.from((bits(one) ^ bits(other)).toString(2)).filter((bit) => bit === '1').length;
const textHash = (text: string) => textHashes('', text).text;

describe('textHashes', () => {
  it('are equal for texts that differ in case, spaces, punctuation and Unicode form', () => {
    expect(textHash('Café,  x')).toBe(textHash('cafe\u0301 X!'));
    expect(textHash('Café x')).not.toBe(textHash('Cafe x'));
    expect(textHash('की')).not.toBe(textHash('का'));
  });

  it('distinguish a headline from none, but not where it ends', () => {
    expect(textHashes('One', 'two three').text).toBe(textHashes('', 'One two three').text);
    expect(textHashes('One', 'two').text).not.toBe(textHashes('', 'two').text);
    expect(textHashes('One', words.join(' ')).near).toBe(near(words.join(' ')));
  });

  it('differ in few bits for similar texts', () => {
    const close = near([...words.slice(0, 200), 'other', ...words.slice(201)].join(' '));
    const far = near(words.toReversed().join(' '));
    expect(distance(near(words.join(' ')), close)).toBeLessThan(8);
    expect(distance(near(words.join(' ')), far)).toBeGreaterThan(12);
  });

  it('are not compared for short texts', () => {
    expect(near(words.slice(0, 39).join(' '))).toBeUndefined();
    expect(near(words.slice(0, 40).join(' '))).toMatch(/^[\da-f]{16}$/);
  });

  it('use all of their bits', () => {
    const hashes = Array.from({ length: 300 }, (_, at) => near(`${words.join(`${at} `)}`) ?? '');
    for (let bit = 0; bit < 64; bit += 1) {
      const set = hashes.filter((hash) => (Number.parseInt(hash[bit >> 2] ?? '', 16) >> (bit & 3)) & 1).length;
      expect(set).toBeGreaterThan(90);
      expect(set).toBeLessThan(210);
    }
  });
});

describe('textWords', () => {
  it('returns the words that the pattern finds, in any number of texts', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('ﬁ', 'İ', '𝒜', '𑀅', '𑀸', '\ud835', '\udc9c', ' ', 'की'), fc.string()),
    });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const seen = new TextWords(0);
        for (const one of texts) seen.add(one);
        const expected = texts.flatMap(wordsOf);
        expect(Buffer.from(seen.bytes()).toString('utf16le')).toBe(expected.map((word) => `${word} `).join(''));
        expect(seen.count).toBe(expected.length);
        expect(new Set(seen.hashes(0, seen.count)).size).toBe(new Set(expected).size);
      }),
    );
  });
});
