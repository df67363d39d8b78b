import { splitWords } from './fold-text.ts';
import { foldToken } from './fold-token.ts';

/** Folds a query: its words, separated by single spaces. Words without letters or digits are omitted. */
export function foldQuery(query: string): string {
  return splitWords(query)
    .map(foldToken)
    .filter((word) => word !== '')
    .join(' ');
}
