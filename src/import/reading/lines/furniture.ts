import { cached } from '../words/cached.ts';
import lists from './furniture.json' with { type: 'json' };
import { lineKey } from './read-lines.ts';

const fixed = new Set(lists.lines.map(lineKey));
const endings = new Set(lists.endings.map(lineKey));
const compiled = (list: readonly (readonly string[])[]): readonly Pattern[] =>
  list.map(([pattern = '', reason = '']) => ({ pattern: new RegExp(pattern, 'iu'), reason }));
const patterns = compiled(lists.patterns);
const notices = compiled(lists.notices);
// One of these words is in each of the notices. A search for them is much faster than the patterns.
const noticeWord = /cookie|kakor|informasjonskapsler|çerez|कुकी/iu;
const longestLine = 260;
/** Notices are longer than the other lines. */
const longestNotice = 2000;

interface Pattern {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** The reason why a line belongs to the page around the article; undefined if it may belong to the article. */
export function furniture(line: string): string | undefined {
  if (line.length > longestLine) return line.length > longestNotice ? undefined : noticeIn(line);
  return reasonForLine(line);
}

const reasonForLine = cached((line) =>
  fixed.has(lineKey(line)) ? 'is a button or label of the page' : (reasonIn(patterns, line) ?? noticeIn(line)),
);

function noticeIn(line: string): string | undefined {
  return noticeWord.test(line) ? reasonIn(notices, line) : undefined;
}

function reasonIn(list: readonly Pattern[], line: string): string | undefined {
  return list.find(({ pattern }) => pattern.test(line))?.reason;
}

/** Whether a line is the heading of a part after the article: comments, related stories. */
export function isEnding(line: string): boolean {
  return line.length < 60 && endings.has(lineKey(line));
}
