import { normalForm } from '../../../language/normal-form.ts';

/** A line of page text that is not empty. */
export interface Line {
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
}

/** The lines of a page's text without the space around them; words, marks and joiners stay as they are. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
    if (line === '') gap += 1;
    else {
      lines.push({ text: line, gap });
      gap = 0;
    }
  }
  return lines;
}

/** What two lines that say the same have in common. */
export function lineKey(text: string): string {
  const head = text.slice(0, 400);
  // Letters of ASCII have one form only.
  return (/^[\x20-\x7e]*$/.test(head) ? head.replace(/ {2,}/g, ' ').trim() : normalForm(head))
    .toLowerCase()
    .replace(/[\s:：|›»>…\-–—]+$/, '');
}
