import { statSync } from 'node:fs';
import { fileEnding, fileKindList, fileKinds } from '../articles/files/file-kinds.ts';
import { hashFile } from '../language/hashing/hash-file.ts';
import { ProblemsError } from '../settings/files/problem.ts';
import type { MeasuredAttachment } from './attachment-info.ts';
import { mostPdfBytes, type PdfAnswer } from './pdf/pdf-task.ts';
import { isFileOfKind } from './recognise-file.ts';

/** A whole site has at most this size on GitHub Pages, and few hosts take a larger file. */
export const mostAttachmentBytes = 1_000_000_000;

/** Checks and measures a file that an article links to. Throws a `ProblemsError` if it cannot be published. */
export async function measureAttachment(file: string): Promise<MeasuredAttachment> {
  const refuse = (message: string, remedy: string) => new ProblemsError([{ file, message, remedy }]);
  const ending = fileEnding(file);
  if (ending === undefined) throw refuse('is of a kind that is not published', `use one of these: ${fileKindList}`);
  const { size } = statSync(file);
  const { label } = fileKinds[ending];
  if (size === 0) throw refuse('is empty', 'copy it again from the original');
  if (size > mostAttachmentBytes)
    throw refuse(
      `has ${(size / 1e9).toFixed(1)} GB, and a site takes files up to 1 GB`,
      'save a smaller version, or link to it on the web with https://',
    );
  if (!(await isFileOfKind(file, ending)))
    throw refuse(
      `has the name of a ${label} file, and its content is none, or is damaged`,
      'copy it again from the original, or correct the ending of its name',
    );
  const info = { sha256: hashFile(file), bytes: size, ending };
  if (ending !== 'pdf') return info;
  const pdf = await readContent(file, size);
  if (!('failure' in pdf)) {
    const { firstPage, ...content } = pdf;
    return { ...info, ...content, ...(firstPage ? { firstPageHeight: firstPage.info.height } : {}) };
  }
  if (pdf.failure !== 'damaged') return { ...info, unread: pdf.failure };
  throw refuse(
    'is a damaged PDF, which readers could not open',
    'open it in a PDF program and save it again, or put it into a ZIP to keep it as it is',
  );
}

async function readContent(file: string, size: number): Promise<PdfAnswer> {
  if (size > mostPdfBytes) return { failure: 'limit' };
  const { readPdf } = await import('./pdf/read-pdf.ts');
  return readPdf(file);
}
