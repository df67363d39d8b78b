import type { TextWindow } from './text-window.ts';

const cdata = '<![CDATA[';
const endMarks: ReadonlyMap<string, string> = new Map([
  [cdata, ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
]);

/**
 * The place after a section that begins with `mark` before `at`: a CDATA section, comment or instruction. One that is never
 * closed, or whose end belongs to a later element, ends at once: what follows is read as if its mark were not there.
 * `endTag` is that of the element around it.
 */
export async function afterSection(window: TextWindow, mark: string, at: number, endTag?: string): Promise<number> {
  const ending = endMarks.get(mark) ?? '>';
  const end = await window.indexOf(ending, at);
  if (end < 0) return at;
  // A section may hold an end tag as text. It is not closed if the end tag is that of the element around it.
  const isPastElement = endTag !== undefined && window.isBetween(endTag, at, end);
  const isClosed = !isPastElement || (mark === cdata && !window.isBetween(cdata, at, end));
  return isClosed ? end + ending.length : at;
}
