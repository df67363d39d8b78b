import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeVariants } from './encode-variants.ts';
import { readPicture } from './measure-picture.ts';
import type { PictureInfo } from './picture-info.ts';
import { pictureProblem } from './picture-problem.ts';
import { type PlannedVariant, planVariants } from './plan-variants.ts';

/** A variant that was made. */
export interface VariantFile extends PlannedVariant {
  /** Its path in the cache. */
  readonly cached: string;
  readonly bytes: number;
}

/**
 * Makes the variants of a picture that the cache lacks, and copies all of them to `outDir/media/…`. Opens the original only if a
 * variant is missing. Writes files atomically, so that a run can be interrupted or run in parallel. Throws a `ProblemsError` for a
 * damaged picture.
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
    await Promise.all(made.map(({ url, cached, bytes }) => copyVariant(cached, join(outDir, url), bytes)));
  return made;
}

async function fillCache(file: string, info: PictureInfo, missing: readonly PlannedVariant[], cacheDir: string) {
  const encoded = await encodeFile(file, info, missing);
  for (const [index, variant] of missing.entries()) {
    const bytes = encoded[index];
    if (bytes) await writeAtomically(join(cacheDir, variant.url), (temporary) => writeFile(temporary, bytes));
  }
}

/** Errors about the picture become its problem. Other errors, such as a full disk, do not pass through here. */
async function encodeFile(file: string, info: PictureInfo, variants: readonly PlannedVariant[]) {
  try {
    const original = await readPicture(file);
    if (createHash('sha256').update(original).digest('hex') !== info.sha256) throw new Error('changed');
    return await encodeVariants(original, info, variants);
  } catch (error) {
    throw pictureProblem(file, error);
  }
}

async function cachedVariant(variant: PlannedVariant, cacheDir: string): Promise<VariantFile> {
  const cached = join(cacheDir, variant.url);
  return { ...variant, cached, bytes: (await stat(cached)).size };
}

async function copyVariant(from: string, to: string, bytes: number): Promise<void> {
  if ((await sizeOf(to)) !== bytes) {
    await writeAtomically(to, (temporary) => copyFile(from, temporary, constants.COPYFILE_FICLONE));
  }
}

/** Writes a temporary file beside `path` and renames it, so that no reader sees a part of it. */
async function writeAtomically(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Bytes of a file. 0 if there is none, or if a power cut left an empty one. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}
