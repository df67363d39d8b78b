import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../language/hashing/sha256.ts';
import { encodeVariants } from './encode-variants.ts';
import { readPicture } from './measure-picture.ts';
import type { PictureInfo } from './picture-info.ts';
import { pictureProblem } from './picture-problem.ts';
import { type PlannedVariant, planVariants, variantPrefix } from './plan-variants.ts';

/** A variant that was made. */
export interface VariantFile extends PlannedVariant {
  /** Its path in the cache. */
  readonly cached: string;
  readonly bytes: number;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
}

/**
 * Makes the variants of a picture that the cache lacks or that are damaged there, and copies all of them to `outDir/media/…`.
 * Opens the original only if a variant is made. The cache has a list of the checksums of a picture's variants. Writes files
 * atomically, so that a run can be interrupted or run in parallel. Throws a `ProblemsError` for a damaged picture.
 */
export async function makeVariants(
  file: string,
  info: PictureInfo,
  cacheDir: string,
  outDir?: string,
): Promise<readonly VariantFile[]> {
  const planned = planVariants(info);
  const checksums = join(cacheDir, `${variantPrefix(info)}.sha256`);
  const listed = (await readFile(checksums, 'utf8').catch(() => '')).split('\n');
  const cached = await Promise.all(planned.map((variant) => cachedVariant(variant, cacheDir)));
  const made = cached.filter((variant) => variant !== undefined && listed.includes(checksumLine(variant)));
  const missing = planned.filter(({ url }) => !made.some((variant) => variant?.url === url));
  if (missing.length > 0) {
    made.push(...(await fillCache(file, info, missing, cacheDir)));
  }
  const variants = planned.flatMap(({ url }) => made.find((variant) => variant?.url === url) ?? []);
  if (missing.length > 0)
    await writeAtomically(checksums, (temporary) => writeFile(temporary, `${variants.map(checksumLine).join('\n')}\n`));
  if (outDir !== undefined)
    await Promise.all(variants.map((variant) => copyVariant(variant, join(outDir, variant.url))));
  return variants;
}

/** Makes variants and writes them to the cache. */
async function fillCache(
  file: string,
  info: PictureInfo,
  missing: readonly PlannedVariant[],
  cacheDir: string,
): Promise<readonly VariantFile[]> {
  const encoded = await encodeFile(file, info, missing);
  const made: VariantFile[] = [];
  for (const [index, variant] of missing.entries()) {
    const bytes = encoded[index];
    if (!bytes) throw new Error(`${variant.url} was not encoded`);
    const cached = join(cacheDir, variant.url);
    await writeAtomically(cached, (temporary) => writeFile(temporary, bytes));
    made.push({ ...variant, cached, bytes: bytes.length, sha256: sha256(bytes) });
  }
  return made;
}

/** A line of the list of checksums, in the form that `sha256sum -c` reads. */
function checksumLine({ sha256, cached }: VariantFile): string {
  return `${sha256}  ${basename(cached)}`;
}

/** Errors about the picture become its problem. Other errors, such as a full disk, do not pass through here. */
async function encodeFile(file: string, info: PictureInfo, variants: readonly PlannedVariant[]) {
  try {
    const original = await readPicture(file);
    if (sha256(original) !== info.sha256) throw new Error('changed');
    return await encodeVariants(original, info, variants);
  } catch (error) {
    throw pictureProblem(file, error);
  }
}

/** A variant as the cache has it; undefined if it is missing. */
async function cachedVariant(variant: PlannedVariant, cacheDir: string): Promise<VariantFile | undefined> {
  const cached = join(cacheDir, variant.url);
  const bytes = await readFile(cached).catch(() => undefined);
  return bytes && { ...variant, cached, bytes: bytes.length, sha256: sha256(bytes) };
}

async function copyVariant({ cached, sha256: hash }: VariantFile, to: string): Promise<void> {
  const there = await readFile(to).catch(() => undefined);
  if (there && sha256(there) === hash) return;
  await writeAtomically(to, (temporary) => copyFile(cached, temporary, constants.COPYFILE_FICLONE));
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
