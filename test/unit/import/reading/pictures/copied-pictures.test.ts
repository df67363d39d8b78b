import { expect, it } from 'vitest';
import { CopiedPictures } from '../../../../../src/import/reading/pictures/copied-pictures.ts';
import { withoutFaultyPictures } from '../../../../../src/import/reading/pictures/without-faulty-pictures.ts';

const picture = (file: string) => ({ file, name: file, bytes: async () => new Uint8Array() });
const lost = () => ({ lost: 'a' });

it('gives pictures of one name in several folders different names', () => {
  const copied = new CopiedPictures('2020/01/02/quay', undefined);
  const names = ['2019/a.jpg', '2020/a.jpg', '2019/a.jpg', '2020/b.jpg'].map((file) =>
    copied.copy(picture(file), lost),
  );
  expect(names).toEqual(['quay-a.jpg', 'quay-a-2.jpg', 'quay-a.jpg', 'quay-b.jpg'].map((src) => ({ src })));
  expect(copied.all().map(({ file }) => file)).toEqual(['2019/a.jpg', '2020/a.jpg', '2020/b.jpg']);
});

it('takes the good picture of several, and gives up after a few rounds if there are too many bad ones', async () => {
  const placed = async (files: readonly string[]) => {
    let rounds = 0;
    const src = await withoutFaultyPictures(
      async ({ file }) => (file.startsWith('bad') ? 'is empty' : undefined),
      (faults) => {
        rounds += 1;
        const file = files.find((name) => faults?.get(name) === undefined);
        return file === undefined ? [] : [{ ...picture(file) }];
      },
      (made) => made,
    );
    return [src.map(({ file }) => file).join(), rounds];
  };
  expect(await placed(['bad-1', 'bad-2', 'good'])).toEqual(['good', 3]);
  expect(await placed([...Array.from({ length: 1000 }, (_, at) => `bad-${at}`), 'good'])).toEqual(['', 9]);
});
