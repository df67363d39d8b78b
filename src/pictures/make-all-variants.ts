import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import type { Problem } from '../settings/problem.ts';
import { ProblemsError } from '../settings/problem.ts';
import { makeVariants, type VariantFile } from './make-variants.ts';
import type { PictureInfo } from './picture-info.ts';

export interface MakeAllOptions {
  readonly cacheDir: string;
  /** The site folder that the variants are put into. */
  readonly outDir?: string;
  /** Pictures at a time; one core and some 50 MB each. */
  readonly parallel?: number;
  readonly signal?: AbortSignal;
  /** Called after each picture, in the order given. */
  readonly onPicture?: (file: string, variants: readonly VariantFile[]) => void;
}

/**
 * The variants of many pictures, a few at a time whatever their number. Broken pictures don't stop the others: all of them
 * are named in one `ProblemsError` at the end.
 */
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
