import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeAllVariants } from '../../../src/pictures/make-all-variants.ts';
import { measurePicture } from '../../../src/pictures/measure-picture.ts';
import { fileWith, sample } from './sample-picture.ts';

async function pictures(count: number) {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const file = await fileWith(
        `${index}.jpg`,
        await sample(40 + index, 30)
          .jpeg()
          .toBuffer(),
      );
      return { file, info: await measurePicture(file) };
    }),
  );
}

test('makes all variants in order, and reports each', async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'sanchika-variants-'));
  const originals = await pictures(5);
  const progress: [string, number][] = [];
  await makeAllVariants(originals, {
    cacheDir,
    parallel: 2,
    onPicture: (file, variants) => progress.push([file, variants.length]),
  });
  expect(progress).toEqual(originals.map(({ file }) => [file, 3]));
});

test('reports every broken picture, and makes the others', async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'sanchika-variants-'));
  const [good, first, second] = await pictures(3);
  if (!good || !first || !second) throw new Error('three pictures');
  const gone = [first, second].map(({ info }, index) => ({ file: `/gone/${index}.jpg`, info }));
  await expect(makeAllVariants([...gone, good], { cacheDir })).rejects.toMatchObject({
    problems: [{ file: '/gone/0.jpg' }, { file: '/gone/1.jpg' }],
  });
  const made = (await readdir(cacheDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const kinds = made.map(({ name }) => extname(name)).toSorted();
  expect(kinds.filter((kind) => kind !== '.sha256')).toHaveLength(3);
  expect(kinds.filter((kind) => kind === '.sha256')).toHaveLength(1);
});
