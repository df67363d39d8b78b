import { highlightPrefix } from '../../../theme/scripts/article/load-highlighting.ts';

/** Limits the length of the URL. */
const maxWords = 12;

/** Before the number of a scan, from 1, that opens at once. */
const scanPrefix = '&scan=';

/** The URL fragment that makes an article page highlight words: `['किम', 'जोंग']` => `#find=...`. Empty without words. `scan`: opens at once. */
export function highlightHash(words: readonly string[], scan?: number): string {
  if (words.length === 0) return '';
  return `${highlightPrefix}${words.slice(0, maxWords).map(encodeURIComponent).join('+')}${scan === undefined ? '' : scanPrefix + (scan + 1)}`;
}

/** The words to highlight from a URL fragment. */
export function readHighlightHash(hash: string): readonly string[] {
  if (!hash.startsWith(highlightPrefix)) return [];
  try {
    const [words = ''] = hash.slice(highlightPrefix.length).split('&');
    return words
      .split('+')
      .map(decodeURIComponent)
      .filter((word) => word !== '');
  } catch {
    return [];
  }
}

/** The number, from 0, of the scan that a URL fragment opens. */
export function readScanHash(hash: string): number | undefined {
  const [, number] = /^#find=[^&]*&scan=(\d{1,4})$/.exec(hash) ?? [];
  return number === undefined ? undefined : Number(number) - 1;
}
