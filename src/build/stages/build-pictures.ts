import { join } from 'node:path';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allPictures } from '../../catalog/queries/picture-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { hasHash } from '../../language/hashing/hash-file.ts';
import { type PictureInfo, variantKey } from '../../pictures/picture-info.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';
import { runLanes } from '../workers/run-lanes.ts';

const prefix = 'picture ';
/** Pictures at a time. Encoding one uses all cores for only a part of its time. */
const lanes = 2;

/** A picture to be shown. */
interface PictureFile {
  readonly file: string;
  readonly info: PictureInfo;
}

/** Makes the variants that the site lacks and removes those of pictures that are no longer shown. `others`: those that are of no article. */
export async function buildPictures(
  catalog: Catalog,
  folders: { readonly articles: string; readonly cache: string; readonly staging: string },
  others: readonly PictureFile[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const saved = assetOwners(catalog, prefix);
  const ofArticles = allPictures(catalog).map(({ path, info }) => ({ file: join(folders.articles, path), info }));
  const pictures = new Map([...ofArticles, ...others].map((picture) => [prefix + variantKey(picture.info), picture]));
  const missing = [...pictures].filter(([owner]) => !saved.has(owner));
  const problems: Problem[] = [];
  let done = 0;
  await runLanes(missing, lanes, async ([owner, picture]) => {
    try {
      await makePicture(catalog, owner, picture, folders);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      if (!hasHash(picture.file, picture.info.sha256)) throw new FileChangedError(picture.file);
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
  { file: source, info }: PictureFile,
  { cache, staging }: { readonly cache: string; readonly staging: string },
): Promise<void> {
  const { makeVariants } = await import('../../pictures/make-variants.ts');
  const variants = await makeVariants(source, info, join(cache, 'pictures'), staging);
  const files = variants.map(({ url, sha256 }) => ({ file: url, sha256 }));
  catalog.transaction(() => saveAssets(catalog, owner, files));
}
