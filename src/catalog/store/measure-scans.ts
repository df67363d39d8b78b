import { join, relative } from 'node:path';
import type { ScanText } from '../../articles/check-article.ts';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import type { MeasuredAttachment } from '../../attachments/attachment-info.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import type { Problem } from '../../settings/files/problem.ts';
import { fileState } from '../scan/scan-folder.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import type { CatalogFile } from './save-article.ts';

interface MeasuredScans {
  readonly texts: readonly CatalogFile<MeasuredAttachment>[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Measures the texts of an article's scans, whose pictures were measured before. Problems are at the field that names the text. */
export async function measureScans(
  root: string,
  article: { readonly path: string; readonly lineOf: (path: readonly PropertyKey[]) => number },
  scanTexts: readonly ScanText[],
  pictures: readonly CatalogFile<PictureInfo>[],
): Promise<MeasuredScans> {
  if (scanTexts.length === 0) return { texts: [], problems: [], warnings: [] };
  const { measureScan } = await import('../../attachments/scans/measure-scan.ts');
  const { ScanTextError } = await import('../../attachments/scans/scan-page.ts');
  const texts: CatalogFile<MeasuredAttachment>[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const { src, path, scan, picture } of scanTexts) {
    const size = pictures.find((other) => other.src === picture)?.info;
    // The state before reading: the next scan then notices a change in between.
    const file = fileState(root, path);
    // Without them, another problem says why.
    if (!size || !file) continue;
    const problemOf = (issue: { readonly message: string; readonly remedy: string }, line?: number): Problem => ({
      file: relative('', join(root, article.path)).replaceAll('\\', '/'),
      line: article.lineOf(['scans', scan, 'text']),
      field: `scans.${scan}.text`,
      message: `${issue.message}: ${quoteValue(line === undefined ? src : `${src}, line ${line}`)}`,
      remedy: issue.remedy,
    });
    try {
      const { info, note } = measureScan(join(root, path), size);
      texts.push({ src, file, info });
      if (note) warnings.push(problemOf(note));
    } catch (error) {
      if (!(error instanceof ScanTextError)) throw error;
      assertUnchanged(root, file);
      problems.push(problemOf(error, error.line));
    }
  }
  return { texts, problems, warnings };
}
