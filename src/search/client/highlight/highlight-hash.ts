import { findMark } from '../../../theme/scripts/article/find-mark.ts';

/** More words would only make the address long. */
const limit = 12;

// ['किम', 'जोंग'] => '#find=...': what the article page marks (`mark-found.ts`); '' for none
export function foundHash(words: readonly string[]): string {
  if (words.length === 0) return '';
  return `${findMark}${words.slice(0, limit).map(encodeURIComponent).join('+')}`;
}

/** The words that an address asks to mark; none where it asks for something else. */
export function readFoundHash(hash: string): readonly string[] {
  if (!hash.startsWith(findMark)) return [];
  try {
    return hash
      .slice(findMark.length)
      .split('+')
      .map(decodeURIComponent)
      .filter((word) => word !== '');
  } catch {
    return [];
  }
}
