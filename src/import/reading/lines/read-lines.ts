import { normalForm } from '../../../language/normal-form.ts';
import { hasJoinedLines, unwrapText } from '../wrapping/unwrap-text.ts';

/** A line of page text that is not empty. */
export interface Line {
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
}

/** The lines of the text of a page, without spaces at their ends and with single spaces inside. Hard-wrapped ones are joined. */
export function readLines(text: string): { readonly lines: readonly Line[]; readonly isJoined: boolean } {
  const lines: Line[] = [];
  let gap = 0;
  const unwrapped = unwrapText(text);
  for (const raw of unwrapped.split('\n')) {
    const line = raw.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
    if (line === '') gap += 1;
    else {
      lines.push({ text: line, gap });
      gap = 0;
    }
  }
  return { lines, isJoined: hasJoinedLines(text, unwrapped) };
}

/** The same key for lines that differ only in case, spaces, or punctuation at the end. */
export function lineKey(text: string): string {
  const head = text.slice(0, 400);
  // ASCII needs no normal form.
  return (/^[\x20-\x7e]*$/.test(head) ? head.replace(/ {2,}/g, ' ').trim() : normalForm(head))
    .toLowerCase()
    .replace(/(?<![\s:：|›»>…\-–—])[\s:：|›»>…\-–—]+$/, '');
}
