import { detached } from '../detached.ts';
import lists from './furniture.json' with { type: 'json' };
import { lineKey } from './read-lines.ts';

const fixed = new Set(lists.lines.map(lineKey));
const endings = new Set(lists.endings.map(lineKey));
const patterns = lists.patterns.map(([pattern = '', reason = '']) => ({ pattern: new RegExp(pattern, 'iu'), reason }));
const longest = 260;

/** Why a line is part of the page around the article and not of the article, in words; undefined where nothing says so. */
export function furniture(line: string): string | undefined {
  if (line.length > longest) return undefined;
  if (known.has(line)) return known.get(line);
  if (known.size >= mostKnown) known.clear();
  const reason = judge(line);
  known.set(detached(line), reason);
  return reason;
}

// The same lines stand on all pages of a site, and are asked for again and again on one.
const known = new Map<string, string | undefined>();
const mostKnown = 20_000;

function judge(line: string): string | undefined {
  if (fixed.has(lineKey(line))) return 'is a button or label of the page';
  return patterns.find(({ pattern }) => pattern.test(line))?.reason;
}

/** Whether a line is a heading of what follows the article on a page: comments, related stories. */
export function isEnding(line: string): boolean {
  return line.length < 60 && endings.has(lineKey(line));
}
