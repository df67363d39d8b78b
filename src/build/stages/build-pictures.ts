import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allPictures, type PictureRow } from '../../catalog/queries/picture-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import { type Problem, ProblemsError } from '../../settings/problem.ts';

const prefix = 'picture ';
/** Pictures at a time. Encoding one uses all cores for only a part of its time. */
const lanes = 2;

/** Makes the variants that the site lacks and removes those of pictures that no article shows. */
export async function buildPictures(
  catalog: Catalog,
  folders: { readonly articles: string; readonly cache: string; readonly staging: string },
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const saved = assetOwners(catalog, prefix);
  const pictures = new Map(allPictures(catalog).map((picture) => [prefix + picture.info.sha256, picture]));
  const missing = [...pictures].filter(([owner]) => !saved.has(owner));
  const problems: Problem[] = [];
  let done = 0;
  const queue = missing.values();
  const lane = async () => {
    for (const [owner, picture] of queue) {
      try {
        await makePicture(catalog, owner, picture, folders);
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        problems.push(...error.problems);
      }
      done += 1;
      onProgress(done, missing.length);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (problems.length > 0) throw new ProblemsError(problems);
  catalog.transaction(() => {
    for (const owner of saved) if (!pictures.has(owner)) saveAssets(catalog, owner, []);
  });
}

async function makePicture(
  catalog: Catalog,
  owner: string,
  { path, info }: PictureRow,
  { articles, cache, staging }: { readonly articles: string; readonly cache: string; readonly staging: string },
): Promise<void> {
  const { makeVariants } = await import('../../pictures/make-variants.ts');
  const variants = await makeVariants(join(articles, path), info, join(cache, 'pictures'), staging);
  const files = variants.map(({ url, cached }) => ({ file: url, sha256: sha256(readFileSync(cached)) }));
  catalog.transaction(() => saveAssets(catalog, owner, files));
}
