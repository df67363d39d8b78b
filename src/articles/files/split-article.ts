import type { Result } from '../model/result.ts';

export interface ArticleParts {
  /** The lines between the fences. Begins on line 2 of the file. */
  readonly yaml: string;
  /** Markdown from its first line that is not blank, with one LF at its end. Empty if there is none. */
  readonly body: string;
  /** The line of the file on which `body` begins. The line of the closing fence if `body` is empty. */
  readonly bodyLine: number;
}

/** The remedy for a file without front matter. */
export const opening = 'begin the file with the lines "---", "title: …", "date: 2024-05-06", "---"';

/** Splits an article's text at the fences around its front matter. Does not read the front matter. */
export function splitArticle(text: string): Result<ArticleParts> {
  const start = /^---[ \t]*(?:\n|$)/.exec(text)?.[0].length;
  if (start === undefined) return refuse(...noFence(text));
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start));
  if (!closing) return refuse('has front matter that does not end', 'end it with a line "---"');
  const end = start + closing.index;
  const rest = text.slice(end + closing[0].length);
  const blank = /^(?:[^\S\n]*\n)*/.exec(rest)?.[0].length ?? 0;
  const body = rest.slice(blank).trimEnd();
  const before = text.slice(0, text.length - rest.length + (body === '' ? 0 : blank));
  const parts = { yaml: text.slice(start, end), body: body === '' ? '' : `${body}\n`, bodyLine: linesIn(before) + 1 };
  return { ok: true, value: parts };
}

function noFence(text: string): [string, string] {
  const remedy = 'write YAML between "---" lines';
  const language = /^---[ \t]*([\w-]+)[ \t]*(?:\n|$)/.exec(text)?.[1];
  if (language !== undefined) return [`has front matter in "${language}", which is not supported`, remedy];
  if (/^\+\+\+[ \t]*\n/.test(text)) return ['has front matter in TOML, which is not supported', remedy];
  if (/^\s+---[ \t]*\n/.test(text)) return ['has text before its front matter', 'begin the file with "---"'];
  return text.trim() === '' ? ['is empty', opening] : ['has no front matter', opening];
}

function linesIn(text: string): number {
  let lines = 0;
  for (let newline = text.indexOf('\n'); newline !== -1; newline = text.indexOf('\n', newline + 1)) lines += 1;
  return lines;
}

function refuse(message: string, remedy: string): Result<ArticleParts> {
  return { ok: false, issue: { line: 1, message, remedy } };
}
