import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { mostPdfText, type PdfAnswer, type PdfTask } from './pdf-task.ts';

// The program of the process that reads one PDF; nothing imports it. Its own messages would go to the terminal.
process.once('message', async (task: PdfTask) => {
  const answer = await readPdf(task).catch((error: unknown): PdfAnswer => ({ failure: failureOf(error) }));
  process.send?.(answer, () => process.exit());
});

async function readPdf({ file, ...limits }: PdfTask): Promise<PdfAnswer> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)), { verbosity: 0 });
  const texts: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages && length < mostPdfText; number += 1) {
    if (isOver(limits)) return { failure: 'limit' };
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    texts.push(plain(text));
    length += text.length;
    page.cleanup();
  }
  return { pages: pdf.numPages, text: texts.join('\n').slice(0, mostPdfText).trim() };
}

/** Fonts without names of their letters give control characters. A word that is parted at the end of a line is joined. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Co}\ufffd]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
    .replace(/[^\S\n]+/g, ' ');
}

function isOver({ seconds, memory }: Pick<PdfTask, 'seconds' | 'memory'>): boolean {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 > seconds || process.memoryUsage.rss() > memory;
}

function failureOf(error: unknown): 'password' | 'damaged' {
  return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
}

process.send?.('ready');
