import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasHash, hashFile } from '../../../../src/language/hashing/hash-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hash-'));

it.each([0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 * (1 << 20) + 7])('hashes a file of %i bytes', (size) => {
  const file = join(folder, String(size));
  const bytes = randomBytes(size);
  writeFileSync(file, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(hashFile(file)).toBe(hash);
  expect(hasHash(file, hash)).toBe(true);
  expect(
    hasHash(
      file,
      hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ),
  ).toBe(false);
});

it('finds no hash where there is no file', () => {
  expect(hasHash(join(folder, 'missing'), '')).toBe(false);
});
