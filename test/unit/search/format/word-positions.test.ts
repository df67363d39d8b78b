import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionWords } from '../../../../src/search/format/word-positions.ts';

const words = (max: number) => fc.array(fc.constantFrom('rain', 'वर्षा', 'بارش'), { minLength: 1, maxLength: max });
const paragraphs = fc.array(words(150), { minLength: 2, maxLength: 8 });
const firsts = (blocks: readonly (readonly string[])[]) =>
  positionWords(blocks.map((block) => ({ field: 'text' as const, text: block.join(' ') }))).map(({ first }) => first);

test('a word more in one paragraph moves no other paragraph, unless it is full', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat(7), (blocks, at) => {
      const index = at % blocks.length;
      const more = blocks.with(index, [...(blocks[index] ?? []), 'rain']);
      const isFull = (blocks[index]?.length ?? 0) % 64 === 63;
      const [before, after] = [firsts(blocks), firsts(more)];
      expect(after.slice(0, index + 1)).toEqual(before.slice(0, index + 1));
      const moved = isFull ? 64 : 0;
      expect(after.slice(index + 1)).toEqual(before.slice(index + 1).map((first) => first + moved));
    }),
  );
});

test('paragraphs do not overlap, and a position between them is empty', () => {
  fc.assert(
    fc.property(paragraphs, (blocks) => {
      const starts = firsts(blocks);
      for (const [index, block] of blocks.slice(0, -1).entries())
        expect(starts[index + 1]).toBeGreaterThan((starts[index] ?? 0) + block.length);
    }),
  );
});
