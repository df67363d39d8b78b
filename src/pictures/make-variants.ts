import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeVariants } from './encode-variants.ts';
import { readPicture } from './measure-picture.ts';
import type { PictureInfo } from './picture-info.ts';
import { pictureProblem } from './picture-problem.ts';
import { type PlannedVariant, planVariants } from './plan-variants.ts';

/** A variant that exists now. */
export interface VariantFile extends PlannedVariant {
  /** Where it lies in the cache. */
  readonly cached: string;
  readonly bytes: number;
}

/**
 * Makes the variants of a picture that the cache folder has not got, and puts all of them into `outDir` where one is given
 * (as `outDir/media/…`; what is there already stays untouched). The original is opened only if something is to be made.
 * Every file appears whole or not at all, so that runs may be ended at any moment and may run beside each other.
 * Throws a `ProblemsError` that names a damaged picture.
 */
export async function makeVariants(
  file: string,
  info: PictureInfo,
  cacheDir: string,
  outDir?: string,
): Promise<readonly VariantFile[]> {
  const planned = planVariants(info);
  const sizes = await Promise.all(planned.map(({ url }) => sizeOf(join(cacheDir, url))));
  const missing = planned.filter((_, index) => !sizes[index]);
  if (missing.length > 0) await fillCache(file, info, missing, cacheDir);
  const made = await Promise.all(planned.map((variant) => cachedVariant(variant, cacheDir)));
  if (outDir !== undefined)
    await Promise.all(made.map(({ url, cached, bytes }) => put(cached, join(outDir, url), bytes)));
  return made;
}

async function fillCache(file: string, info: PictureInfo, missing: readonly PlannedVariant[], cacheDir: string) {
  const encoded = await encodeFile(file, info, missing);
  for (const [index, variant] of missing.entries()) {
    const bytes = encoded[index];
    if (bytes) await appear(join(cacheDir, variant.url), (temporary) => writeFile(temporary, bytes));
  }
}

/** Only what the picture is to blame for becomes its problem; a full disk stays what it is. */
async function encodeFile(file: string, info: PictureInfo, wanted: readonly PlannedVariant[]) {
  try {
    const original = await readPicture(file);
    if (createHash('sha256').update(original).digest('hex') !== info.sha256) throw new Error('changed');
    return await encodeVariants(original, info, wanted);
  } catch (error) {
    throw pictureProblem(file, error);
  }
}

async function cachedVariant(variant: PlannedVariant, cacheDir: string): Promise<VariantFile> {
  const cached = join(cacheDir, variant.url);
  return { ...variant, cached, bytes: (await stat(cached)).size };
}

async function put(from: string, to: string, bytes: number): Promise<void> {
  if ((await sizeOf(to)) !== bytes) {
    await appear(to, (temporary) => copyFile(from, temporary, constants.COPYFILE_FICLONE));
  }
}

/** Writes beside the final name and renames: whoever looks meanwhile sees nothing, or all of it. */
async function appear(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Bytes of a file; 0 where there is none, or an empty one that a lost power supply left. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}
