import { parentPort, workerData } from 'node:worker_threads';
import { drawFirstPage } from './draw-first-page.ts';
import { type OpenPdf, openPdf, PdfError } from './open-pdf.ts';
import { pageCharacters } from './page-characters.ts';
import { pdfPageText } from './pdf-page-text.ts';
import { mostPdfText, type PdfMessage, type PdfTask } from './pdf-task.ts';

// The program of the thread that reads one PDF; nothing imports it.
await read(workerData);

async function read({ file, readsText, width }: PdfTask): Promise<void> {
  try {
    const pdf = await openPdf(file);
    send({ part: { pages: pdf.pages, text: readsText ? textOf(pdf) : '' } });
    const firstPage = drawFirstPage(pdf, width);
    send({ part: firstPage ? { firstPage } : {}, isLast: true });
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    send({ part: { failure: error.failure }, isLast: true });
  }
}

function textOf(pdf: OpenPdf): string {
  const texts: string[] = [];
  let length = 0;
  for (let number = 0; number < pdf.pages && length < mostPdfText; number += 1) {
    const text = pdfPageText(pageCharacters(pdf, number));
    texts.push(text);
    length += text.length;
  }
  return texts.join('\n').slice(0, mostPdfText).trim();
}

function send(message: PdfMessage): void {
  parentPort?.postMessage(message);
}
