import { PageBuilder } from './page-builder.ts';
import type { ScanPage } from './scan-page.ts';

/** Reads a plain text of a page. An empty line parts its paragraphs. */
export function parsePlainText(text: string): ScanPage {
  const builder = new PageBuilder();
  for (const line of text.split(/\r\n|[\n\r\f]/)) {
    if (line.trim() === '') builder.block();
    builder.line();
    builder.words(line, undefined);
  }
  return { ...builder.page({ isInPixels: true }), isPlain: true };
}
