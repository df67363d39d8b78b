import { describe, expect, it } from 'vitest';
import { distance, textHash as hash, nearHash as near, wordsOf } from '../../../src/import/text-hash.ts';

const textHash = (text: string) => hash(wordsOf(text));
const nearHash = (text: string) => near(wordsOf(text));

const words = Array.from({ length: 400 }, (_, at) => `word${(at * 7919) % 997}`);
const text = words.join(' ');

describe('textHash', () => {
  it('is the same for texts that differ in case, spaces, punctuation and Unicode form', () => {
    expect(textHash('Café,  x')).toBe(textHash('cafe\u0301 X!'));
    expect(textHash('Café x')).not.toBe(textHash('Cafe x'));
    expect(textHash('की')).not.toBe(textHash('का'));
  });
});

describe('nearHash', () => {
  it('hardly differs for texts that hardly differ', () => {
    const close = nearHash([...words.slice(0, 200), 'other', ...words.slice(201)].join(' ')) ?? '';
    const far = nearHash(words.toReversed().join(' ')) ?? '';
    expect(distance(nearHash(text) ?? '', close)).toBeLessThan(8);
    expect(distance(nearHash(text) ?? '', far)).toBeGreaterThan(12);
  });

  it('says nothing of short texts', () => {
    expect(nearHash('too few words')).toBeUndefined();
  });
});
