import { withoutMarks } from '../fold/search-key.ts';
import type { AliasTable } from './alias-table.ts';

/** Query words that form a name with aliases, and the names with the same meaning. */
export interface AliasSpan {
  readonly start: number;
  readonly length: number;
  readonly names: readonly string[];
}

const longestName = 6;

/** The names with aliases in a folded query: the longest at each position, without overlap. */
export function aliasSpans(words: readonly string[], table: AliasTable): readonly AliasSpan[] {
  const spans: AliasSpan[] = [];
  let start = 0;
  while (start < words.length) {
    const span = longestAt(words, start, table);
    if (span) spans.push(span);
    start += span?.length ?? 1;
  }
  return spans;
}

function longestAt(words: readonly string[], start: number, table: AliasTable): AliasSpan | undefined {
  for (let length = Math.min(longestName, words.length - start); length > 0; length--) {
    const names = table.get(withoutMarks(words.slice(start, start + length).join(' ')));
    if (names) return { start, length, names };
  }
  return undefined;
}
