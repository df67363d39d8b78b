import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPairs } from '../../../../../scripts/bench/fold/read-pairs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairs-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readPairs', () => {
  it('reads lines of either ending, and puts a Hindi word always into the same half', async () => {
    const file = join(folder, 'pairs.tsv');
    await writeFile(file, 'kim\tकिम\r\nkimm\tकिम\n\n');
    const [first, second, ...more] = await readPairs(file);
    expect(first).toMatchObject({ roman: 'kim', hindi: 'किम' });
    expect(second?.isForTuning).toBe(first?.isForTuning);
    expect(more).toEqual([]);
  });

  it('names the line that has no pair', async () => {
    const file = join(folder, 'broken.tsv');
    await writeFile(file, 'kim\tकिम\nputin पुतिन\n');
    await expect(readPairs(file)).rejects.toThrow(`${file}:2: expected a Roman word, a tab and a Hindi word`);
  });
});
