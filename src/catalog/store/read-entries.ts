import { join } from 'node:path';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import { readArticle } from '../../articles/read-article.ts';
import { type Problem, ProblemsError } from '../../settings/problem.ts';
import type { Site } from '../../settings/site.ts';
import { type FileState, fileState } from '../scan/scan-folder.ts';
import { articleTerms } from '../terms/article-terms.ts';
import type { TermNames } from '../terms/term-names.ts';
import type { CatalogEntry, CatalogPicture } from './save-article.ts';

/** The articles of some files as entries for the catalogue, and the problems of the files without an entry. */
export interface ReadEntries {
  readonly entries: readonly CatalogEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads article files and measures their pictures. `now` is the time of the build in milliseconds. Throws a `FileChangedError` for
 * a file that cannot be read because it is being changed.
 */
export async function readEntries(
  root: string,
  files: readonly FileState[],
  archive: { readonly site: Site; readonly names: TermNames },
  now: number,
): Promise<ReadEntries> {
  const entries: CatalogEntry[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const checked = Date.now();
    const read = await readArticle({ root, path: file.path }, archive.site, now);
    if (!read.ok) {
      assertUnchanged(root, file);
      problems.push(...read.problems);
      continue;
    }
    const pictures = await measureAll(root, read.images, problems);
    const { article, bodyHash, fileHash, warnings } = read;
    const terms = articleTerms(article, archive.site.facets, archive.names);
    entries.push({ file, checked, fileHash, bodyHash, article, terms, pictures, warnings: JSON.stringify(warnings) });
  }
  return { entries, problems };
}

async function measureAll(
  root: string,
  images: readonly { readonly src: string; readonly path: string }[],
  problems: Problem[],
): Promise<readonly CatalogPicture[]> {
  if (images.length === 0) return [];
  // Loading the picture library takes longer than reading a hundred articles.
  const { measurePicture } = await import('../../pictures/measure-picture.ts');
  const pictures: CatalogPicture[] = [];
  for (const { src, path } of images) {
    // The state before reading: the next scan then notices a change in between.
    const file = fileState(root, path);
    try {
      const info = await measurePicture(join(root, path));
      if (file) pictures.push({ src, file, info });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      if (file) assertUnchanged(root, file);
      problems.push(...error.problems);
    }
  }
  return pictures;
}

/** A file that has changed since it was found may be half-written. Its problems say nothing. */
function assertUnchanged(root: string, before: FileState): void {
  const now = fileState(root, before.path);
  const isSame = now?.size === before.size && now.modified === before.modified && now.changed === before.changed;
  if (!isSame) throw new FileChangedError(join(root, before.path));
}
