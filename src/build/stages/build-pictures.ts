import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allPictures, type PictureRow } from '../../catalog/queries/picture-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { type Problem, ProblemsError } from '../../settings/problem.ts';

const prefix = 'picture ';
/** Pictures at a time: encoding one uses as many threads as there are cores for part of its time only. */
const together = 2;

/** Makes the variants of every picture of `mine` that the site does not have yet, and lets go of those that nobody shows any more. */
export async function buildPictures(
  catalog: Catalog,
  folders: { readonly articles: string; readonly cache: string; readonly staging: string },
  _mine: (owner: string) => boolean,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const known = assetOwners(catalog, prefix);
  const wanted = new Map(
    allPictures(catalog).map((picture) => [prefix + (picture.info as PictureInfo).sha256, picture]),
  );
  const missing = [...wanted].filter(([owner]) => !known.has(owner));
  const problems: Problem[] = [];
  let done = 0;
  const queue = missing.values();
  const lane = async () => {
    for (const [owner, picture] of queue) {
      try {
        await makeOne(catalog, owner, picture, folders);
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        problems.push(...error.problems);
      }
      done += 1;
      onProgress(done, missing.length);
    }
  };
  await Promise.all(Array.from({ length: together }, lane));
  if (problems.length > 0) throw new ProblemsError(problems);
  catalog.transaction(() => {
    for (const owner of known) if (!wanted.has(owner)) saveAssets(catalog, owner, []);
  });
}

async function makeOne(
  catalog: Catalog,
  owner: string,
  { path, info }: PictureRow,
  { articles, cache, staging }: { readonly articles: string; readonly cache: string; readonly staging: string },
): Promise<void> {
  const { makeVariants } = await import('../../pictures/make-variants.ts');
  const variants = await makeVariants(join(articles, path), info as PictureInfo, join(cache, 'pictures'), staging);
  const files = variants.map(({ url, cached }) => ({ file: url, sha256: sha256(readFileSync(cached)) }));
  catalog.transaction(() => saveAssets(catalog, owner, files));
}
