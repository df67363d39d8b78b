import { expect, test } from 'vitest';
import { BinaryWriter } from '../../../../src/search/format/binary-writer.ts';
import { fieldWeights } from '../../../../src/search/format/field.ts';
import { writePositions } from '../../../../src/search/format/postings.ts';

test('writes the positions of a word that an article has 100,000 times in a second of processor time', () => {
  const positions = Array.from({ length: 100_000 }, (_, index) => [index, fieldWeights.text]).flat();
  const writer = new BinaryWriter();
  const { user } = process.cpuUsage();
  writePositions(writer, positions);
  expect(process.cpuUsage().user - user).toBeLessThan(1_000_000);
  expect(writer.bytes().length).toBeGreaterThan(100_000);
});
