import { join, relative } from 'node:path';
import type { ReferencedFile } from '../../articles/body/check-body.ts';
import { documentLinks } from '../../articles/body/document-links.ts';
import type { Article } from '../../articles/model/article.ts';
import { readArticle } from '../../articles/read-article.ts';
import type { MeasuredAttachment } from '../../attachments/attachment-info.ts';
import { attachmentWarnings } from '../../attachments/attachment-warnings.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';
import type { Site } from '../../settings/site.ts';
import { writeSketch } from '../copies/sketch-text.ts';
import { textSketch } from '../copies/text-sketch.ts';
import { type FileState, fileState } from '../scan/scan-folder.ts';
import { articleTerms } from '../terms/article-terms.ts';
import type { TermNames } from '../terms/term-names.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import { measureScans } from './measure-scans.ts';
import type { CatalogEntry, CatalogFile } from './save-article.ts';

/** The articles of some files as entries for the catalogue, and the problems of the files without an entry. */
export interface ReadEntries {
  readonly entries: readonly CatalogEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads article files and measures their pictures and attachments. `now` is the time of the build in milliseconds. Throws a `FileChangedError` for
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
    const measured = await measureAll(root, read.images, problems, pictureMeasurer);
    const linked = withShownPages(read.body, await measureAll(root, read.files, problems, attachmentMeasurer));
    const scans = await measureScans(root, { path: file.path, lineOf: read.lineOf }, read.scanTexts, measured);
    problems.push(...scans.problems);
    const pictures = withPages(measured, read.article.scans);
    const attachments = [...linked, ...scans.texts];
    const { article, bodyHash, fileHash } = read;
    const terms = articleTerms(article, archive.site.facets, archive.names);
    const warnings = JSON.stringify([
      ...[...read.warnings, ...scans.warnings],
      ...linked.flatMap((file) => warningsOf(root, file)),
    ]);
    const sketch = archive.site.copies ? textSketch(read.body) : undefined;
    const entry = { file, checked, fileHash, bodyHash, article, terms, pictures, attachments, warnings };
    entries.push(sketch === undefined ? entry : { ...entry, sketch: writeSketch(sketch) });
  }
  return { entries, problems };
}

/** Leaves out the first pages that the article does not show. */
function withShownPages(
  body: string,
  files: readonly CatalogFile<MeasuredAttachment>[],
): readonly CatalogFile<MeasuredAttachment>[] {
  if (!files.some(({ info }) => info.firstPageHeight !== undefined)) return files;
  const shown = documentLinks(body);
  return files.map(({ src, file, info: { firstPageHeight, ...info } }) => ({
    ...{ src, file },
    info: shown.has(src) && firstPageHeight !== undefined ? { ...info, firstPageHeight } : info,
  }));
}

/** Says of the pictures that they are scanned pages. */
function withPages(
  pictures: readonly CatalogFile<PictureInfo>[],
  scans: Article['scans'] = [],
): readonly CatalogFile<PictureInfo>[] {
  const isPage = (src: string) => scans.some((scan) => scan.src === src);
  return pictures.map((picture) =>
    isPage(picture.src) ? { ...picture, info: { ...picture.info, isPage: true } } : picture,
  );
}

type Measure<Info> = (file: string) => Promise<Info>;

// Loading the picture library takes longer than reading a hundred articles.
const pictureMeasurer = async (): Promise<Measure<PictureInfo>> =>
  (await import('../../pictures/measure-picture.ts')).measurePicture;

const attachmentMeasurer = async (): Promise<Measure<MeasuredAttachment>> =>
  (await import('../../attachments/measure-attachment.ts')).measureAttachment;

async function measureAll<Info>(
  root: string,
  referenced: readonly ReferencedFile[],
  problems: Problem[],
  load: () => Promise<Measure<Info>>,
): Promise<readonly CatalogFile<Info>[]> {
  if (referenced.length === 0) return [];
  const measure = await load();
  const measured: CatalogFile<Info>[] = [];
  for (const { src, path } of referenced) {
    // The state before reading: the next scan then notices a change in between.
    const file = fileState(root, path);
    try {
      const info = await measure(join(root, path));
      if (file) measured.push({ src, file, info });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      if (file) assertUnchanged(root, file);
      problems.push(...error.problems);
    }
  }
  return measured;
}

function warningsOf(root: string, { file, info }: CatalogFile<MeasuredAttachment>): readonly Problem[] {
  return attachmentWarnings(relative('', join(root, file.path)).replaceAll('\\', '/'), info);
}
