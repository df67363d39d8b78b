import type { Note } from '../draft/draft.ts';

// A line end as an export writes it that escapes it once too often, or several of them.
const written = /(?:\\r)?\\n(?:\s*(?:\\r)?\\n)*/g;
const [endOfSentence, beginOfSentence] = [/(?:^|[.!?…।॥۔؟,;>)\]"”'’»\s])$/u, /^(?:$|[^a-z\\]|\\[t"'])/u];
/** The end of what stands before a `\n` that is no line end: the path `C:\news`, a quote in code, a formula. */
const otherUse = /[:/\\$]|["'`“(]$/;
const reach = 60;

/**
 * Makes lines of `\n` in a text that is in one line. `notes` says so; a text in which `\n` may be something else stays as it is, with a
 * note.
 */
export function withLineEnds(text: string, field: Note['field'], notes: Note[]): string {
  if (!text.includes('\\n')) return text;
  const found = [...text.matchAll(written)];
  if (
    text.trim().includes('\n') ||
    !found.every((match) => isLineEnd(text, match)) ||
    !(field === 'title' || isLikely(text, found))
  ) {
    notes.push({ ...noteOf(field), kind: 'unsure', message: 'has "\\n", which may stand for a line end' });
    return text;
  }
  notes.push({
    ...noteOf(field),
    kind: 'changed',
    message: 'its line ends were written as "\\n"; they are lines again',
  });
  return text
    .replace(written, (ends) => '\n'.repeat(Math.min(2, ends.split('\\n').length - 1)))
    .replace(/\\([t"'])/g, (_, sign: string) => (sign === 't' ? ' ' : sign));
}

function noteOf(field: Note['field']): Pick<Note, 'field'> {
  return field === undefined ? {} : { field };
}

function around(text: string, { index, 0: ends }: RegExpExecArray): readonly [before: string, after: string] {
  return [text.slice(Math.max(0, index - reach), index), text.slice(index + ends.length, index + ends.length + reach)];
}

// A command of TeX or the name of a file goes on with a small letter, the text of code with a quote.
function isLineEnd(text: string, match: RegExpExecArray): boolean {
  const [before, after] = around(text, match);
  const isOtherUse = otherUse.test(lastWord(before));
  return !isOtherUse || !/^(?:[a-z]|["'`”)])/.test(after);
}

// Whether at least one of them stands between two sentences.
function isLikely(text: string, found: readonly RegExpExecArray[]): boolean {
  return found.some((match) => {
    const [before, after] = around(text, match);
    const isDouble = match[0].split('\\n').length > 2;
    return (isDouble || endOfSentence.test(before)) && beginOfSentence.test(after) && /\S/.test(before + after);
  });
}

function lastWord(text: string): string {
  return text.split(/\s/).at(-1) ?? '';
}
