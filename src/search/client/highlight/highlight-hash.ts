import { highlightPrefix } from '../../../theme/scripts/article/load-highlighting.ts';

/** Limits the length of the URL. */
const maxWords = 12;

/** The URL fragment that makes an article page highlight words: `['किम', 'जोंग']` => `#find=...`. Empty without words. */
export function highlightHash(words: readonly string[]): string {
  if (words.length === 0) return '';
  return `${highlightPrefix}${words.slice(0, maxWords).map(encodeURIComponent).join('+')}`;
}

/** The words to highlight from a URL fragment. */
export function readHighlightHash(hash: string): readonly string[] {
  if (!hash.startsWith(highlightPrefix)) return [];
  try {
    return hash
      .slice(highlightPrefix.length)
      .split('+')
      .map(decodeURIComponent)
      .filter((word) => word !== '');
  } catch {
    return [];
  }
}
