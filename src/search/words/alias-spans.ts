import { withoutMarks } from '../fold/search-key.ts';
import type { AliasTable } from './alias-table.ts';

/** A run of query words that is a known name, and the folded names that mean the same. */
export interface AliasSpan {
  readonly start: number;
  readonly length: number;
  readonly names: readonly string[];
}

const longestName = 6;

/** The known names in a folded query, the longest at each place, none overlapping. */
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
