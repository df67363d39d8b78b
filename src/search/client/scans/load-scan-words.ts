import type { ScanWords } from '../../../attachments/scans/scan-words.ts';

/** A script that keeps the words of a scan in its own element. */
type WordsScript = HTMLScriptElement & { readonly words?: ScanWords };

const loaded = new Map<string, Promise<ScanWords | undefined>>();

/** Loads the words of a scan. Undefined if they cannot be loaded, as without a network. They are a script, because pages opened from the disk may not fetch. */
export function loadScanWords(url: string): Promise<ScanWords | undefined> {
  const words = loaded.get(url) ?? load(url);
  loaded.set(url, words);
  return words;
}

function load(url: string): Promise<ScanWords | undefined> {
  return new Promise((resolve) => {
    const script: WordsScript = document.createElement('script');
    script.addEventListener('load', () => resolve(script.words));
    script.addEventListener('error', () => {
      loaded.delete(url);
      resolve(undefined);
    });
    script.src = url;
    document.head.append(script);
  });
}
