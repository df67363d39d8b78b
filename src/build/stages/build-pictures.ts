import { join } from 'node:path';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allPictures, type PictureRow } from '../../catalog/queries/picture-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { hasHash } from '../../language/hash-file.ts';
import { type Problem, ProblemsError } from '../../settings/problem.ts';
import { runLanes } from '../workers/run-lanes.ts';

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
  await runLanes(missing, lanes, async ([owner, picture]) => {
    try {
      await makePicture(catalog, owner, picture, folders);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      const file = join(folders.articles, picture.path);
      if (!hasHash(file, picture.info.sha256)) throw new FileChangedError(file);
      problems.push(...error.problems);
    }
    done += 1;
    onProgress(done, missing.length);
  });
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
  const files = variants.map(({ url, sha256 }) => ({ file: url, sha256 }));
  catalog.transaction(() => saveAssets(catalog, owner, files));
}
