import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import type { Problem } from '../settings/files/problem.ts';
import { ProblemsError } from '../settings/files/problem.ts';
import { makeVariants, type VariantFile } from './make-variants.ts';
import type { PictureInfo } from './picture-info.ts';

export interface MakeAllOptions {
  readonly cacheDir: string;
  /** The site folder to copy the variants into. */
  readonly outDir?: string;
  /** How many pictures to encode at the same time. Each takes one core and about 50 MB. */
  readonly parallel?: number;
  readonly signal?: AbortSignal;
  /** Called after each picture, in their order. */
  readonly onPicture?: (file: string, variants: readonly VariantFile[]) => void;
}

/** Makes the variants of many pictures. A broken picture does not stop the others: a `ProblemsError` at the end lists all of them. */
export async function makeAllVariants(
  pictures:
    | Iterable<{ readonly file: string; readonly info: PictureInfo }>
    | AsyncIterable<{ readonly file: string; readonly info: PictureInfo }>,
  { cacheDir, outDir, parallel = availableParallelism(), signal, onPicture }: MakeAllOptions,
): Promise<void> {
  const problems: Problem[] = [];
  const make = async ({ file, info }: { readonly file: string; readonly info: PictureInfo }) => {
    try {
      return { file, variants: await makeVariants(file, info, cacheDir, outDir) };
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return { file, variants: [] };
    }
  };
  const made = Readable.from(pictures).map(make, { concurrency: parallel, ...(signal && { signal }) });
  for await (const { file, variants } of made) onPicture?.(file, variants);
  if (problems.length > 0) throw new ProblemsError(problems.toSorted((a, b) => (a.file < b.file ? -1 : 1)));
}
